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

import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import { NotFoundError } from '@backstage/errors';
import type { EksTarget, Targets } from '../targets';

/**
 * The target that a path names. Others are never asked: the portal may hold credentials that are for something else.
 *
 * @throws NotFoundError when no source names it
 * @internal
 */
export function knownTarget(
  targets: Pick<Targets, 'snapshot'>,
  wanted: TargetRef,
): EksTarget {
  const { accountId, region } = wanted;
  const target = targets
    .snapshot()
    .find(each => each.accountId === accountId && each.region === region);
  if (!target) {
    throw new NotFoundError(
      `AWS account '${accountId}' in region '${region}' is no target: add it under 'eks.targets' or to an organization under 'eks.organizations'`,
    );
  }
  return target;
}
