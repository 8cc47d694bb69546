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
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { serializeDirectoryContents } from '@backstage/plugin-scaffolder-node';
import { GitHost } from '@backstage-eks/eks-simulator';
import { parse } from 'yaml';
import scaffolderModuleEks from '..';
import { eksAnswers, eksRoutes, type EksAnswers } from './EksRoutes';
import { memoryCatalog, type MemoryCatalog } from './memoryCatalog';
import { publishToGitHost } from './publishToGitHost';

const TEMPLATE_FILE = resolve(
  __dirname,
  '../../../../templates/eks-actions-gitops/template.yaml',
);

/** What a run of the template came to. */
export interface TemplateRun {
  status: string;
  /** The log, one event a line. */
  log: string;
  output: {
    links?: Array<{ title: string; url?: string; entityRef?: string }>;
    text?: Array<{ content: string }>;
  };
}

/** Runs the template through the real scaffolder, against a real Git host and an EKS backend of given answers. */
export class TemplateRunner {
  readonly host: GitHost;
  readonly answers: EksAnswers;
  readonly entities: Entity[];
  readonly locations: string[];
  /** The catalog, to make it fail. */
  readonly catalog: MemoryCatalog['service'];
  readonly published: string[];
  readonly #baseUrl: string;
  readonly #stop: () => Promise<void>;

  static async start(
    options: { answers?: Partial<EksAnswers>; entities?: Entity[] } = {},
  ): Promise<TemplateRunner> {
    const host = await GitHost.start();
    const answers = eksAnswers(options.answers);
    const catalog = memoryCatalog([
      templateEntity(),
      ...(options.entities ?? []),
    ]);
    const publishing = publishToGitHost(host);
    const { server } = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderModuleEks,
        publishing.module,
        eksRoutes(answers),
        catalog.service.factory,
        mockServices.permissions.factory(),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            backend: { baseUrl: 'http://localhost:7007' },
            integrations: {
              gitea: [
                {
                  host: new URL(host.endpoint).host,
                  baseUrl: host.endpoint,
                  username: 'demo',
                  password: 'demo',
                },
              ],
            },
          },
        }),
      ],
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    return new TemplateRunner({
      host,
      answers,
      entities: catalog.entities,
      locations: catalog.locations,
      catalog: catalog.service,
      published: publishing.published,
      baseUrl: `http://localhost:${port}/api/scaffolder`,
      stop: async () => {
        await host.close();
      },
    });
  }

  private constructor(options: {
    host: GitHost;
    answers: EksAnswers;
    entities: Entity[];
    locations: string[];
    catalog: MemoryCatalog['service'];
    published: string[];
    baseUrl: string;
    stop: () => Promise<void>;
  }) {
    this.host = options.host;
    this.answers = options.answers;
    this.entities = options.entities;
    this.locations = options.locations;
    this.catalog = options.catalog;
    this.published = options.published;
    this.#baseUrl = options.baseUrl;
    this.#stop = options.stop;
  }

  /** The repository of that name on the Git host, as the RepoUrlPicker writes it. */
  repoUrl(name: string): string {
    return `${new URL(this.host.endpoint).host}?owner=platform&repo=${name}`;
  }

  /** Starts a task; returns the answer of the scaffolder when it refuses the values. */
  async run(values: Record<string, unknown>): Promise<TemplateRun> {
    const answer = await this.#fetch('/v2/tasks', {
      method: 'POST',
      body: JSON.stringify({
        templateRef: 'template:default/eks-actions-gitops',
        values,
      }),
    });
    if (answer.status !== 201) {
      return { status: 'refused', log: await answer.text(), output: {} };
    }
    const { id } = await answer.json();
    for (;;) {
      const task = await (await this.#fetch(`/v2/tasks/${id}`)).json();
      if (task.status !== 'open' && task.status !== 'processing') {
        const events: Array<{
          type: string;
          body: { message: string; output?: TemplateRun['output'] };
        }> = await (await this.#fetch(`/v2/tasks/${id}/events`)).json();
        return {
          status: task.status,
          log: events.map(({ body }) => body.message).join('\n'),
          output:
            events.find(({ type }) => type === 'completion')?.body.output ?? {},
        };
      }
      await sleep(50);
    }
  }

  /** Tries the template as its editor does; returns the paths of the files that it would publish. */
  async dryRun(values: Record<string, unknown>): Promise<string[]> {
    const files = await serializeDirectoryContents(dirname(TEMPLATE_FILE));
    const answer = await this.#fetch('/v2/dry-run', {
      method: 'POST',
      body: JSON.stringify({
        template: templateEntity(),
        values,
        directoryContents: files.map(({ content, path }) => ({
          path,
          base64Content: content.toString('base64'),
        })),
      }),
    });
    const body: { directoryContents: Array<{ path: string }> } =
      await answer.json();
    return body.directoryContents.map(({ path }) => path);
  }

  async stop(): Promise<void> {
    await this.#stop();
  }

  async #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.#baseUrl}${path}`, {
      ...init,
      headers: {
        'Content-Type': 'application/json',
        Authorization: 'Bearer mock-user-token',
      },
    });
  }
}

function templateEntity(): Entity {
  const entity: Entity = parse(readFileSync(TEMPLATE_FILE, 'utf8'));
  const location = pathToFileURL(TEMPLATE_FILE).pathname;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        'backstage.io/managed-by-location': `file:${location}`,
        'backstage.io/managed-by-origin-location': `file:${location}`,
        'backstage.io/source-location': `file:${location}`,
      },
    },
  };
}
