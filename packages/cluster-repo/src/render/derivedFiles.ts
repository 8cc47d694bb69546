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

import {
  clusterSpecJsonSchema,
  toEksctlConfig,
} from '@backstage-eks/plugin-eks-common';
import type { ClusterSpecFile } from '../specs/readClusterSpecs';
import { toYaml } from '../yaml/toYaml';

/** A file that is derived from others. */
export interface DerivedFile {
  path: string;
  text: string;
}

/** The JSON Schema that editors complete `cluster.yaml` with. */
export const SCHEMA_FILE = 'clusters/cluster.schema.json';

/** All derived files of a repository with these specs, always in the same order and with the same bytes. */
export function derivedFiles(specs: readonly ClusterSpecFile[]): DerivedFile[] {
  return [
    {
      path: SCHEMA_FILE,
      text: `${JSON.stringify(clusterSpecJsonSchema, undefined, 2)}\n`,
    },
    ...specs.map(eksctlFile),
  ];
}

export function eksctlFile({
  file,
  spec,
  sha256,
}: ClusterSpecFile): DerivedFile {
  const text = toYaml(toEksctlConfig(spec));
  return {
    path: file.replace(/cluster\.yaml$/, 'eksctl.yaml'),
    text: [
      '# Generated from cluster.yaml. Do not edit: change cluster.yaml and run `eks-cluster-repo render`.',
      // The pipeline compares it before it applies the file.
      `# cluster.yaml sha256: ${sha256}`,
      text,
    ].join('\n'),
  };
}
