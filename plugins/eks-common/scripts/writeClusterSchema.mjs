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

// Writes schema/cluster.schema.json, which editors and the JSON Schema Store read, from the schema in the sources.
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import prettier from 'prettier';

const require = createRequire(import.meta.url);
// Lets Node read the TypeScript sources, as the commands of Backstage do in a checkout.
require('@backstage/cli/config/nodeTransform.cjs');
const {
  clusterSpecJsonSchema,
} = require('../src/clusterSpec/schema/clusterSpecJsonSchema.ts');

await writeFile(
  new URL('../schema/cluster.schema.json', import.meta.url),
  prettier.format(JSON.stringify(clusterSpecJsonSchema), { parser: 'json' }),
);
