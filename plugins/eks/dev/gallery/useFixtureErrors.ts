/*
 * Copyright 2026 The EKS for Backstage Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { ResponseError } from '@backstage/errors';
import { useEffect, useState } from 'react';

interface FixtureErrors {
  /** The user lacks a permission. */
  forbidden: Error;
  /** The backend fails. */
  unavailable: Error;
}

/** Errors as the client throws them; made from responses, so not at hand at once. */
export function useFixtureErrors(): FixtureErrors | undefined {
  const [errors, setErrors] = useState<FixtureErrors>();
  useEffect(() => {
    Promise.all([
      answer(403, 'NotAllowedError', 'Unauthorized'),
      answer(
        503,
        'ServiceUnavailableError',
        'The database of the EKS backend does not answer',
      ),
    ]).then(([forbidden, unavailable]) =>
      setErrors({ forbidden, unavailable }),
    );
  }, []);
  return errors;
}

function answer(status: number, name: string, message: string) {
  return ResponseError.fromResponse(
    Response.json(
      { error: { name, message }, response: { statusCode: status } },
      { status },
    ),
  );
}
