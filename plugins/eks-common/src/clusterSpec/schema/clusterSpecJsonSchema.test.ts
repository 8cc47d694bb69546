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

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { clusterSpecJsonSchema } from './clusterSpecJsonSchema';
import { descriptionAt, fieldsAt } from './schemaAt';

it('is published as a file that says the same: run "yarn generate:schema" when this fails', () => {
  const file = resolve(__dirname, '../../../schema/cluster.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(clusterSpecJsonSchema);
});

it('describes every field, so that an editor can explain it', () => {
  const silent: string[] = [];
  const walk = (path: Array<string | number>) => {
    for (const field of fieldsAt(path)) {
      const inner = [...path, field];
      if (!descriptionAt(inner)) {
        silent.push(inner.join('.'));
      }
      walk(inner);
      walk([...inner, 0]);
    }
  };
  walk([]);
  expect(silent).toEqual([]);
  expect(fieldsAt([])).toEqual([
    'apiVersion',
    'kind',
    'metadata',
    'spec',
    'engine',
  ]);
});
