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

import { describeChange } from './describeChange';

const cluster = { kind: 'cluster' } as const;
const nodeGroup = { kind: 'nodeGroup', name: 'general' } as const;
const addon = { kind: 'addon', name: 'vpc-cni' } as const;

describe('describeChange', () => {
  it.each([
    [
      'Kubernetes version changed from `1.33` to `1.34`',
      describeChange({
        type: 'fieldChanged',
        subject: cluster,
        field: 'version',
        from: '1.33',
        to: '1.34',
      }),
    ],
    [
      'Deletion protection changed from nothing to on',
      describeChange({
        type: 'fieldChanged',
        subject: cluster,
        field: 'deletionProtection',
        to: true,
      }),
    ],
    [
      'Cluster is now UPDATING',
      describeChange({
        type: 'fieldChanged',
        subject: cluster,
        field: 'status',
        from: 'ACTIVE',
        to: 'UPDATING',
      }),
    ],
    [
      'Node group `general`: maximum size changed from `3` to `6`',
      describeChange({
        type: 'fieldChanged',
        subject: nodeGroup,
        field: 'maxSize',
        from: 3,
        to: 6,
      }),
    ],
    [
      'Node group `general` deleted and created anew under the same name',
      describeChange({ type: 'recreated', subject: nodeGroup }),
    ],
    [
      'Add-on `vpc-cni`: EKS no longer reports `AccessDenied`',
      describeChange({
        type: 'issueResolved',
        subject: addon,
        code: 'AccessDenied',
      }),
    ],
  ])('says: %s', (expected, actual) => {
    expect(actual).toBe(expected);
  });
});
