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

import { IdentityFindingParams } from '../../rules';
import { failureClause, failureStep } from '../failures';
import { capitalised, code } from '../text';
import { Words } from '../words';

/** What could not be read, whose task it is, and what is known nevertheless. */
export function unverified(params: IdentityFindingParams['IRSA-22']): Words {
  const [first, ...others] = params.gaps;
  const failures: Parameters<typeof failureClause>[0] = [
    first.failure,
    ...others.map(gap => gap.failure),
  ];
  const { carried, trusted } = params;
  const facts = [
    ...(carried
      ? [
          `${carried.affected}/${carried.total} pods carry ${code(
            carried.role,
          )}`,
        ]
      : []),
    ...(trusted ? [`the trust of ${code(trusted)} is right`] : []),
  ];
  const known =
    facts.length > 0 ? ` Known: ${capitalised(facts.join('; '))}.` : '';
  return {
    sentence: `Identity not verified: ${failureClause(
      failures,
    )}. Not your service's fault.${known}`,
    nextStep: failureStep(failures),
  };
}
