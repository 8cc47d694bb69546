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

// Writes the folder install at the root from the tables of what the portal calls.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
// Lets Node read the TypeScript sources, as the commands of Backstage do in a checkout.
require('@backstage/cli/config/nodeTransform.cjs');
const { renderInstallKit } = require('../src/doctor/kit/renderInstallKit.ts');

const folder = fileURLToPath(new URL('../../../install/', import.meta.url));
await rm(folder, { recursive: true, force: true });
for (const [path, content] of renderInstallKit()) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
