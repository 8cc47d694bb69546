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

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { defineOperation } from '../AwsOperation';

/** `GetCallerIdentity`. */
export const getCallerIdentity = defineOperation({
  action: 'GetCallerIdentity',
  input: z.object({}),
  run: (_input, { caller }) => ({
    Arn: caller.callerArn,
    UserId: `AIDA${createHash('sha256')
      .update(caller.principalArn)
      .digest('hex')
      .slice(0, 17)
      .toUpperCase()}`,
    Account: caller.accountId,
  }),
});
