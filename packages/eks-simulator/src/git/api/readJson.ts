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

import { z } from 'zod';
import { HttpError } from '../errors';
import { GitRequest, readBody } from '../http';

/**
 * Reads a JSON body and checks it.
 *
 * @throws HttpError 400 when it is not JSON, 422 that names the wrong fields, also those with a NUL character, which git
 * takes nowhere.
 */
export async function readJson<T extends z.ZodTypeAny>(
  request: GitRequest,
  schema: T,
): Promise<z.output<T>> {
  const text = await readBody(request);
  const result = schema.safeParse(parse(text));
  if (result.success) {
    return result.data;
  }
  const problems = result.error.issues.map(
    issue => `${issue.path.map(String).join('.') || 'body'}: ${issue.message}`,
  );
  throw new HttpError(422, problems.join('; '));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text || '{}', refuseNul);
  } catch (error) {
    if (error instanceof HttpError) {
      throw error;
    }
    throw new HttpError(400, `The body is not JSON: ${error}`);
  }
}

function refuseNul(field: string, value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\0')) {
    throw new HttpError(
      422,
      `${field}: contains a NUL character. Leave it out.`,
    );
  }
  return value;
}
