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

import { insidePath } from '../files/insidePath';
import { writeIfChanged } from '../files/writeIfChanged';
import { readClusterSpecs } from '../specs/readClusterSpecs';
import { derivedFiles } from './derivedFiles';

/**
 * Derives `eksctl.yaml` beside every `clusters/<env>/cluster.yaml`, and `clusters/cluster.schema.json` for editors. Files
 * that already say the same are left alone, so a second run changes nothing.
 *
 * @param root - folder of the repository
 * @returns paths below the root
 * @throws InputError when a spec is invalid; then nothing is written
 * @public
 */
export async function renderClusterRepo(
  root: string,
): Promise<{ written: string[]; unchanged: string[] }> {
  const specs = await readClusterSpecs(root);
  const targets: Array<{ path: string; file: string; text: string }> = [];
  for (const { path, text } of derivedFiles(specs)) {
    targets.push({ path, file: await insidePath(root, path), text });
  }
  const written: string[] = [];
  const unchanged: string[] = [];
  for (const { path, file, text } of targets) {
    const changed = await writeIfChanged(file, text);
    (changed ? written : unchanged).push(path);
  }
  return { written, unchanged };
}
