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
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { parseAllDocuments } from 'yaml';
import { readEksConfig } from './readEksConfig';

const DOCS = resolve(__dirname, '../../../../docs');

/** The YAML examples of a page. */
function examplesOf(page: string): string[] {
  const text = readFileSync(resolve(DOCS, page), 'utf8');
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
    match => match[1],
  );
}

describe.each(['targets.md', 'events.md', '../plugins/eks-backend/README.md'])(
  'docs/%s',
  page => {
    const examples = examplesOf(page);

    it('has examples', () => {
      expect(examples.length).toBeGreaterThan(0);
    });

    it.each(examples)('shows a configuration that can be read: %#', example => {
      const [document] = parseAllDocuments(example);
      const config = new ConfigReader(document.toJS());
      const eks = readEksConfig(config);
      const named = config.getOptionalConfig('eks')?.keys() ?? [];

      // Every key of an example is one that is known.
      expect(Object.keys(eks)).toEqual(expect.arrayContaining(named));
      expect(() =>
        DefaultAwsCredentialsManager.fromConfig(config),
      ).not.toThrow();
      expect(document.errors).toEqual([]);
    });
  },
);
