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

import { createHash } from 'node:crypto';
import { Push, RepositoryFiles } from '../RepositoryFiles';
import { clusterFileSchema } from './clusterFileSchema';
import { eksctlConfigSchema } from './eksctlConfigSchema';
import { Environment } from './Environment';
import { readYaml } from './readYaml';

/** Tag of a cluster in AWS: URL of the `cluster.yaml` that declares it. */
export const SOURCE_TAG = 'backstage-eks.io/source';

/** Far more than one repository has. */
const MAX_ENVIRONMENTS = 100;

/** The environments of a repository at a commit, by name. A repository without `clusters/` has none. */
export async function readEnvironments(
  files: RepositoryFiles,
  push: Push,
): Promise<Environment[]> {
  const place = { owner: push.owner, repo: push.repo, ref: push.commit };
  const paths = await files.listFiles({ ...place, folder: 'clusters' });
  const names = new Set(
    paths.flatMap(
      path =>
        /^clusters\/([^/]+)\/(?:cluster|eksctl)\.yaml$/.exec(path)?.[1] ?? [],
    ),
  );
  if (names.size > MAX_ENVIRONMENTS) {
    const problem = `clusters/ has ${names.size} environments, more than the ${MAX_ENVIRONMENTS} that one repository may have. Divide them among repositories and push again.`;
    return [{ name: 'clusters', content: { problem } }];
  }
  return Promise.all(
    [...names].sort().map(async name => {
      const folder = `clusters/${name}`;
      const [cluster, eksctl] = await Promise.all([
        files.readFile({ ...place, path: `${folder}/cluster.yaml` }),
        files.readFile({ ...place, path: `${folder}/eksctl.yaml` }),
      ]);
      return { name, content: readContent(folder, cluster, eksctl) };
    }),
  );
}

function readContent(
  folder: string,
  clusterText: string | undefined,
  eksctlText: string | undefined,
): Environment['content'] {
  const cluster = readYaml(
    `${folder}/cluster.yaml`,
    clusterText,
    clusterFileSchema,
  );
  if ('problem' in cluster) {
    return cluster;
  }
  const eksctl = readYaml(
    `${folder}/eksctl.yaml`,
    eksctlText,
    eksctlConfigSchema,
  );
  if ('problem' in eksctl) {
    return eksctl;
  }
  if (isOutdated(clusterText, eksctlText)) {
    return {
      problem: `${folder}/eksctl.yaml is not derived from this ${folder}/cluster.yaml. Run \`eks-cluster-repo render\` and push both.`,
    };
  }
  const { source } = cluster.value.metadata;
  const config = eksctl.value;
  const tag = config.metadata.tags[SOURCE_TAG];
  if (tag !== source) {
    return {
      problem: `${folder}/eksctl.yaml: metadata.tags["${SOURCE_TAG}"] is ${
        tag === undefined ? 'missing' : `"${tag}"`
      }, but metadata.source in cluster.yaml is "${source}". Derive eksctl.yaml from cluster.yaml again and push.`,
    };
  }
  return {
    declared: {
      accountId: cluster.value.spec.accountId,
      source,
      config,
      notPlayed: Object.keys(eksctl.raw).filter(
        field => !Object.hasOwn(eksctlConfigSchema.shape, field),
      ),
    },
  };
}

/** Whether a derived file names another `cluster.yaml` than the one beside it. Files made by hand name none. */
function isOutdated(clusterText = '', eksctlText = ''): boolean {
  const recorded = /^# cluster\.yaml sha256: ([0-9a-f]{64})$/m.exec(eksctlText);
  return (
    recorded !== null &&
    recorded[1] !== createHash('sha256').update(clusterText).digest('hex')
  );
}
