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

import { Fault } from '../faults';
import { firstPageToken } from './paginate';

/** An account that is nobody's: what `GetCallerIdentity` answers for a `wrongAccount`. */
const OTHER_ACCOUNT = '999999999999';

/** The answer of an operation, made wrong where the fault is a wrong answer. */
export function falsify(output: object, fault: Fault): object {
  if (fault.kind === 'wrongAccount') {
    return { ...output, Account: OTHER_ACCOUNT };
  }
  if (fault.kind === 'loop') {
    const member = ['nextToken', 'NextToken'].find(name => name in output);
    return member ? { ...output, [member]: firstPageToken() } : output;
  }
  return output;
}
