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

import type { ClusterSpec } from '@backstage-eks/plugin-eks-common';
import { toYaml } from '../yaml/toYaml';

/** Where the schema of the files lies, seen from `clusters/<env>/`. */
const SCHEMA = '../cluster.schema.json';

/** The text of a `cluster.yaml` that did not exist before. */
export function newClusterFile(spec: ClusterSpec): string {
  return [
    `# yaml-language-server: $schema=${SCHEMA}`,
    `# The cluster \`${spec.metadata.name}\`. This file is the source of truth: change it in a pull request.`,
    '# eksctl.yaml beside it is derived from it by `eks-cluster-repo render`.',
    toYaml(spec),
  ].join('\n');
}
