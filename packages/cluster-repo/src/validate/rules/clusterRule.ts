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

import type { RepoProblem } from '../../RepoProblem';
import type { RepoFacts } from '../RepoFacts';

/** Every folder below `clusters/` holds one cluster, named after its environment, and no two share a name. */
export function clusterRule({ files, specs }: RepoFacts): RepoProblem[] {
  const problems: RepoProblem[] = [];
  const paths = new Set(files.map(file => file.path));
  const folders = new Set(
    [...paths].flatMap(path => /^clusters\/([^/]+)\//.exec(path)?.[1] ?? []),
  );
  for (const folder of folders) {
    if (!paths.has(`clusters/${folder}/cluster.yaml`)) {
      problems.push({
        level: 'error',
        code: 'cluster-file-missing',
        file: `clusters/${folder}/cluster.yaml`,
        message: `The folder \`clusters/${folder}\` declares no cluster.`,
        fix: 'Add its cluster.yaml, or remove the folder.',
      });
    }
  }
  if (folders.size === 0) {
    problems.push({
      level: 'error',
      code: 'cluster-file-missing',
      file: 'clusters',
      message: 'The repository declares no cluster.',
      fix: 'Add `clusters/<environment>/cluster.yaml`.',
    });
  }
  const named = new Map<string, string>();
  for (const { file, folder, spec, yaml } of specs) {
    const { environment, name } = spec.metadata;
    if (environment !== folder) {
      problems.push({
        level: 'error',
        code: 'folder-name',
        file,
        line: yaml.lineOf(['metadata', 'environment']),
        path: 'metadata.environment',
        message: `The file lies in \`clusters/${folder}\` and says environment \`${environment}\`.`,
        fix: `Write \`${folder}\`, or move the file to \`clusters/${environment}\`.`,
      });
    }
    // Unique across accounts too: people, dashboards and kubeconfigs know clusters by their name alone.
    const other = named.get(name);
    if (other !== undefined) {
      problems.push({
        level: 'error',
        code: 'cluster-name-taken',
        file,
        line: yaml.lineOf(['metadata', 'name']),
        path: 'metadata.name',
        message: `\`${name}\` is already the cluster of ${other}.`,
        fix: 'Give each cluster its own name.',
      });
    }
    named.set(name, other ?? file);
  }
  return problems;
}
