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

import { partitionOf } from '../checks';
import type { ClusterSpec } from '../ClusterSpec';
import type { CrossFinding } from './CrossFinding';
import { repeated } from './CrossFinding';

/** Access entries that EKS would refuse or read as one. */
export function accessFindings({ spec }: ClusterSpec): CrossFinding[] {
  const { entries } = spec.access;
  const partition = partitionOf(spec.region);
  return [
    ...repeated(
      entries,
      entry => entry.principalArn,
      (entry, index, first) => ({
        path: ['spec', 'access', 'entries', index, 'principalArn'],
        message: `\`${entry.principalArn}\` already has an entry: put its policies into \`spec.access.entries[${first}]\`.`,
      }),
    ),
    ...entries.flatMap((entry, index) => [
      ...(entry.principalArn.startsWith(`arn:${partition}:`)
        ? []
        : [
            {
              path: ['spec', 'access', 'entries', index, 'principalArn'],
              message: `\`${entry.principalArn}\` belongs to another partition than ${spec.region}: write an ARN that starts with \`arn:${partition}:\`.`,
            },
          ]),
      ...repeated(
        entry.policies,
        policy => policy.name,
        (policy, position) => ({
          path: [
            'spec',
            'access',
            'entries',
            index,
            'policies',
            position,
            'name',
          ],
          message: `\`${policy.name}\` is given twice, and EKS keeps one scope a policy: join their namespaces in one entry.`,
        }),
      ),
    ]),
  ];
}
