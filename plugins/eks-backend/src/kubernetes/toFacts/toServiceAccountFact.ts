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

import type { ServiceAccountFact } from '@backstage-eks/plugin-eks-common';
import type { V1ServiceAccount } from '@kubernetes/client-node';
import { z } from 'zod';
import { SERVICE_ACCOUNT_ANNOTATIONS } from './prefixes';
import { itemsOf, pickByPrefix, toIso } from './values';

const ROLE_FIELD = 'f:eks.amazonaws.com/role-arn';

const managedFieldsSchema = z.object({
  'f:metadata': z.object({
    'f:annotations': z.record(z.string(), z.unknown()),
  }),
});

/** @internal */
export function toServiceAccountFact(
  serviceAccount: V1ServiceAccount,
): ServiceAccountFact {
  const { metadata } = serviceAccount;
  return {
    namespace: metadata?.namespace ?? '',
    name: metadata?.name ?? '',
    annotations: pickByPrefix(
      metadata?.annotations,
      SERVICE_ACCOUNT_ANNOTATIONS,
    ),
    roleAnnotatedAt: roleAnnotatedAt(serviceAccount),
  };
}

/**
 * An annotation carries no time. `managedFields` tell when the manager that owns it last wrote anything, which proves when
 * the annotation was written in two cases only: the manager owns nothing else, or it wrote when the object was created.
 */
function roleAnnotatedAt({ metadata }: V1ServiceAccount): string | undefined {
  for (const entry of itemsOf(metadata?.managedFields)) {
    const fields = managedFieldsSchema.safeParse(entry.fieldsV1).data;
    if (fields && ROLE_FIELD in fields['f:metadata']['f:annotations']) {
      const writtenAt = toIso(entry.time);
      const ownsNothingElse =
        Object.keys(entry.fieldsV1 ?? {}).length === 1 &&
        Object.keys(fields['f:metadata']['f:annotations']).every(
          field => field === ROLE_FIELD || field === '.',
        );
      return ownsNothingElse || writtenAt === toIso(metadata?.creationTimestamp)
        ? writtenAt
        : undefined;
    }
  }
  return undefined;
}
