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

import type { V1ServiceAccount } from '@kubernetes/client-node';
import { toServiceAccountFact } from './toServiceAccountFact';

const createdAt = new Date('2026-11-20T10:00:00Z');

describe('toServiceAccountFact', () => {
  function serviceAccount(fields: object, time: Date): V1ServiceAccount {
    return {
      metadata: {
        namespace: 'shop',
        name: 'api',
        creationTimestamp: createdAt,
        annotations: {
          'eks.amazonaws.com/role-arn': 'arn:x',
          'example.com/other': 'y',
        },
        managedFields: [
          { manager: 'other', fieldsV1: { 'f:secrets': {} }, time },
          { manager: 'kubectl', fieldsV1: fields, time },
        ],
      },
    };
  }
  const annotation = { 'f:eks.amazonaws.com/role-arn': {} };
  const later = new Date('2026-11-20T11:00:00Z');

  it.each([
    [
      'owns nothing else',
      { 'f:annotations': { '.': {}, ...annotation } },
      later,
      later,
    ],
    [
      'wrote at creation',
      { 'f:annotations': annotation, 'f:labels': {} },
      createdAt,
      createdAt,
    ],
    [
      'may have written other fields',
      { 'f:annotations': { ...annotation, 'f:example.com/other': {} } },
      later,
      undefined,
    ],
  ])(
    'tells when the role was annotated if its manager %s',
    (_, metadata, time, expected) => {
      const fields =
        time === createdAt
          ? { 'f:metadata': metadata, 'f:imagePullSecrets': {} }
          : { 'f:metadata': metadata };
      expect(toServiceAccountFact(serviceAccount(fields, time))).toEqual({
        namespace: 'shop',
        name: 'api',
        annotations: { 'eks.amazonaws.com/role-arn': 'arn:x' },
        roleAnnotatedAt: expected?.toISOString(),
      });
    },
  );
});
