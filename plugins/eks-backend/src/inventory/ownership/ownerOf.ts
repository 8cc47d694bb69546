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

import { TAG_OWNER } from '@backstage-eks/plugin-eks-common';
import { toOwnerRef, type OwnerConfig, type OwnerRule } from '../../config';
import { tagOf } from './tagOf';

const OWNER = /^(group|user):/;

/**
 * The owner of a cluster: what templates wrote into its tag, else what the configured tag names, else that of the first
 * configured rule that fits, else the configured default. A tag that names no possible owner counts as absent.
 *
 * @returns a full entity reference
 * @internal
 */
export function ownerOf(
  cluster: { tags: Record<string, string>; accountId: string },
  config: OwnerConfig,
): string {
  const { tags } = cluster;
  return (
    declaredOwner(tags) ??
    toOwnerRef(tagOf(tags, config.tag) ?? '') ??
    config.rules.find(rule => fits(rule, cluster))?.owner ??
    config.default
  );
}

/** Templates write groups and users only; the configured tag may name what an organisation likes. */
function declaredOwner(tags: Record<string, string>): string | undefined {
  const ref = toOwnerRef(tagOf(tags, TAG_OWNER) ?? '');
  return ref && OWNER.test(ref) ? ref : undefined;
}

function fits(
  rule: OwnerRule,
  cluster: { tags: Record<string, string>; accountId: string },
): boolean {
  if (rule.accountId !== undefined && rule.accountId !== cluster.accountId) {
    return false;
  }
  if (rule.tag === undefined) {
    return true;
  }
  const value = tagOf(cluster.tags, rule.tag);
  return value !== undefined && (rule.value?.test(value) ?? true);
}
