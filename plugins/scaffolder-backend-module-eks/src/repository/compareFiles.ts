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

/** A file that is not the same in the workspace and in the repository. */
export interface FileDifference {
  path: string;
  kind: 'changed' | 'onlyInWorkspace' | 'onlyInRepository';
}

/** What differs between the files of a workspace and those of a repository, by path. */
export function compareFiles(
  workspace: ReadonlyMap<string, Buffer>,
  repository: ReadonlyMap<string, Buffer>,
): FileDifference[] {
  const differences: FileDifference[] = [];
  const paths = new Set([...workspace.keys(), ...repository.keys()]);
  for (const path of [...paths].sort()) {
    const ours = workspace.get(path);
    const theirs = repository.get(path);
    if (!theirs) {
      differences.push({ path, kind: 'onlyInWorkspace' });
    } else if (!ours) {
      differences.push({ path, kind: 'onlyInRepository' });
    } else if (!ours.equals(theirs)) {
      differences.push({ path, kind: 'changed' });
    }
  }
  return differences;
}
