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

import { KUBERNETES_READS, type KubernetesRead } from '../kubernetesReads';
import { withComments, yamlText } from './texts';
import { VIEWER_GROUP } from './tiers';

const RBAC = 'rbac.authorization.k8s.io';

interface Rule {
  apiGroups: string[];
  resources: string[];
  resourceNames?: string[];
  verbs: string[];
}

/**
 * What the role of the portal may read in a cluster, for its group.
 *
 * @internal
 */
export function clusterRole(): string {
  const everywhere = KUBERNETES_READS.filter(read => !read.only);
  const namespaces = new Set(
    KUBERNETES_READS.flatMap(read => read.only?.namespace ?? []),
  );
  return withComments(
    ['No Secret is read, and of the ConfigMaps only `aws-auth`.'],
    yamlText(
      ...bound('ClusterRole', { name: VIEWER_GROUP }, toRules(everywhere)),
      ...[...namespaces].flatMap(namespace =>
        bound(
          'Role',
          { name: VIEWER_GROUP, namespace },
          toRules(
            KUBERNETES_READS.filter(read => read.only?.namespace === namespace),
          ),
        ),
      ),
    ),
  );
}

/** One rule for each set of resources that share their verbs, with the API groups that have them all. */
function toRules(reads: KubernetesRead[]): Rule[] {
  const byGroup = merge(
    reads.map(({ group, resource, verbs, only }) => ({
      apiGroups: [group],
      resources: [resource],
      ...(only && { resourceNames: [only.name] }),
      verbs,
    })),
    'resources',
  );
  return merge(byGroup, 'apiGroups');
}

/** Joins rules that differ only in one member. */
function merge(rules: Rule[], member: 'apiGroups' | 'resources'): Rule[] {
  const merged = new Map<string, Rule>();
  for (const rule of rules) {
    const key = JSON.stringify({ ...rule, [member]: [] });
    const others = merged.get(key)?.[member] ?? [];
    merged.set(key, { ...rule, [member]: [...others, ...rule[member]] });
  }
  return [...merged.values()];
}

function bound(
  kind: 'ClusterRole' | 'Role',
  metadata: { name: string; namespace?: string },
  rules: Rule[],
) {
  const apiVersion = `${RBAC}/v1`;
  return [
    { apiVersion, kind, metadata, rules },
    {
      apiVersion,
      kind: `${kind}Binding`,
      metadata,
      roleRef: { apiGroup: RBAC, kind, name: metadata.name },
      subjects: [{ apiGroup: RBAC, kind: 'Group', name: VIEWER_GROUP }],
    },
  ];
}
