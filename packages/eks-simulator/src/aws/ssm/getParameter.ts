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
import { AwsError } from '../AwsError';
import { defineOperation } from '../AwsOperation';
import { amiReleaseParameter } from '../reference';

/** `GetParameter`. */
export const getParameter = defineOperation({
  action: 'GetParameter',
  input: z.object({ Name: z.string().min(1) }),
  run: ({ Name }, { region }) => {
    const value = amiReleaseParameter(Name);
    if (value === undefined) {
      throw new AwsError(
        'ParameterNotFound',
        400,
        `Parameter ${Name} not found.`,
      );
    }
    return {
      Parameter: {
        Name,
        Type: 'String',
        Value: value,
        Version: 12,
        LastModifiedDate: new Date('2026-11-12T18:00:00Z'),
        ARN: `arn:aws:ssm:${region}::parameter${Name}`,
        DataType: 'text',
      },
    };
  },
});
