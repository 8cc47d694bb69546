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

import { writeClusterSpec } from '@backstage-eks/cluster-repo';
import {
  CLUSTER_SPEC_API_VERSION,
  clusterEntityName,
  parseClusterSpec,
  type ClusterSpec,
} from '@backstage-eks/plugin-eks-common';
import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { refuseChange, resolveWorkspacePath } from '../workspace';
import { examples } from './writeClusterSpec.examples';

/**
 * Creates the `eks:cluster-spec:write` action: checks a cluster's specification and writes it as `cluster.yaml`.
 *
 * @internal
 */
export function createWriteClusterSpecAction() {
  return createTemplateAction({
    id: 'eks:cluster-spec:write',
    description:
      'Checks a cluster and writes its cluster.yaml. An existing file is edited: comments and order stay.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z
            .string()
            .describe(
              'File below the workspace, such as clusters/dev/cluster.yaml',
            ),
        metadata: z =>
          z
            .record(z.string(), z.unknown())
            .describe('name, environment, owner, source and tags'),
        spec: z =>
          z
            .record(z.string(), z.unknown())
            .describe(
              'accountId, region, kubernetesVersion, supportType, network, access, logTypes, nodeGroups, addons and pipeline',
            ),
        engine: z =>
          z
            .record(z.string(), z.unknown())
            .optional()
            .describe(
              'What only one engine knows, by engine, such as eksctl: { ... }',
            ),
        ifExists: z =>
          z
            .enum(['update', 'fail'])
            .optional()
            .describe(
              'What to do when the file exists and says something else. Default: update',
            ),
      },
      output: {
        path: z => z.string().describe('The file below the workspace'),
        clusterName: z => z.string().describe('Name of the cluster in EKS'),
        entityName: z =>
          z.string().describe("Name of the cluster's catalog entity"),
        entityRef: z =>
          z.string().describe("Reference of the cluster's catalog entity"),
        changed: z => z.boolean().describe('Whether the file was changed'),
      },
    },
    async handler(ctx) {
      const { path, metadata, spec, engine, ifExists = 'update' } = ctx.input;
      const file = resolveWorkspacePath(ctx.workspacePath, path, 'path');
      const cluster = requireSpec(path, {
        apiVersion: CLUSTER_SPEC_API_VERSION,
        kind: 'Cluster',
        metadata,
        spec,
        ...(engine && { engine }),
      });
      if (ifExists === 'fail') {
        await refuseChange(file, path, cluster);
      }
      const { changed } = await writeClusterSpec({
        root: ctx.workspacePath,
        path,
        spec: cluster,
      });
      const entityName = clusterEntityName({
        name: cluster.metadata.name,
        region: cluster.spec.region,
        accountId: cluster.spec.accountId,
      });
      ctx.logger.info(`${path} ${changed ? 'written' : 'is up to date'}`);
      ctx.output('path', path);
      ctx.output('clusterName', cluster.metadata.name);
      ctx.output('entityName', entityName);
      ctx.output('entityRef', clusterEntityRef(entityName));
      ctx.output('changed', changed);
    },
  });
}

function clusterEntityRef(name: string): string {
  return stringifyEntityRef({
    kind: 'resource',
    namespace: DEFAULT_NAMESPACE,
    name,
  });
}

function requireSpec(path: string, value: unknown): ClusterSpec {
  const result = parseClusterSpec(value);
  if ('spec' in result) {
    return result.spec;
  }
  throw new InputError(
    `${path} would not be a valid cluster:\n${result.problems
      .map(problem => {
        const field =
          problem.value === undefined
            ? problem.path
            : `${problem.path} \`${problem.value}\``;
        return `- ${field}: ${problem.message}`;
      })
      .join('\n')}`,
  );
}
