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
  createTemplateAction,
  initRepoAndPush,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { createBackendModule } from '@backstage/backend-plugin-api';
import type { GitHost } from '@backstage-eks/eks-simulator';

const LOGIN = { username: 'demo', password: 'demo' };

/** `publish:gitea` as far as tests need it: creates the repository and pushes the workspace. */
export function publishToGitHost(host: GitHost) {
  const published: string[] = [];
  const publish = createTemplateAction({
    id: 'publish:gitea',
    schema: {
      input: {
        repoUrl: z => z.string(),
        description: z => z.string().optional(),
        defaultBranch: z => z.string(),
        repoVisibility: z => z.enum(['private', 'public']),
        gitCommitMessage: z => z.string(),
      },
    },
    async handler(ctx) {
      const { searchParams } = new URL(`https://${ctx.input.repoUrl}`);
      const owner = searchParams.get('owner');
      const name = searchParams.get('repo');
      const answer = await fetch(
        `${host.endpoint}/api/v1/orgs/${owner}/repos`,
        {
          method: 'POST',
          headers: {
            Authorization: `Basic ${btoa(
              `${LOGIN.username}:${LOGIN.password}`,
            )}`,
            'Content-Type': 'application/json',
          },
          body: JSON.stringify({ name }),
        },
      );
      if (!answer.ok) {
        throw new Error(`The Git host answered ${answer.status}`);
      }
      await initRepoAndPush({
        dir: ctx.workspacePath,
        remoteUrl: `${host.endpoint}/${owner}/${name}.git`,
        auth: LOGIN,
        defaultBranch: ctx.input.defaultBranch,
        logger: ctx.logger,
        commitMessage: ctx.input.gitCommitMessage,
      });
      published.push(`${owner}/${name}`);
    },
  });
  const module = createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'test-publish',
    register(env) {
      env.registerInit({
        deps: { scaffolder: scaffolderActionsExtensionPoint },
        async init({ scaffolder }) {
          scaffolder.addActions(publish);
        },
      });
    },
  });
  return { module, published };
}
