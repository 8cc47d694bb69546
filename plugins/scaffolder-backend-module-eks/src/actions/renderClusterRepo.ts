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
  CLUSTER_REPO_VERSION,
  renderClusterRepo,
} from '@backstage-eks/cluster-repo';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { resolveWorkspacePath } from '../workspace';
import { examples } from './renderClusterRepo.examples';

/**
 * Creates the `eks:cluster-repo:render` action: derives the files of each cluster from its `cluster.yaml`.
 *
 * @internal
 */
export function createRenderClusterRepoAction() {
  return createTemplateAction({
    id: 'eks:cluster-repo:render',
    description:
      'Derives the eksctl.yaml of each clusters/<environment>/cluster.yaml.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder of the repository below the workspace. Default: the workspace itself',
            ),
      },
      output: {
        written: z => z.array(z.string()).describe('Files that were written'),
        unchanged: z =>
          z.array(z.string()).describe('Files that were right already'),
        version: z =>
          z
            .string()
            .describe(
              'Version of @backstage-eks/cluster-repo that derived the files, for the pipeline that checks them',
            ),
      },
    },
    async handler(ctx) {
      const root = resolveWorkspacePath(
        ctx.workspacePath,
        ctx.input.path ?? '.',
        'path',
      );
      const { written, unchanged } = await renderClusterRepo(root);
      ctx.logger.info(
        written.length > 0
          ? `Wrote ${written.join(', ')}`
          : 'All derived files are up to date',
      );
      ctx.output('written', written);
      ctx.output('unchanged', unchanged);
      ctx.output('version', CLUSTER_REPO_VERSION);
    },
  });
}
