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

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { registerMswTestHooks } from '@backstage/backend-test-utils';
import type { UrlReaderServiceReadTreeResponse } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { actionParts } from '../__testUtils__/actionParts';
import { eksHandlers } from '../__testUtils__/eksHandlers';
import { eksAnswers } from '../__testUtils__/EksRoutes';
import { exampleInput } from '../__testUtils__/exampleInput';
import { newWorkspace, runAction } from '../__testUtils__/runAction';
import { createCompareRepositoryAction } from './compareRepository';
import { createDescribeRepositoryAction } from './describeRepository';
import { examples as describeExamples } from './describeRepository.examples';
import { createReportRepositoryAction } from './reportRepository';
import { examples as reportExamples } from './reportRepository.examples';

const server = setupServer();
registerMswTestHooks(server);

const REPO_URL = 'git.test?owner=platform&repo=payments';
const GITEA = 'https://git.test/api/v1/repos/platform/payments';
const GITHUB = 'https://api.github.com/repos/platform/payments/commits';
const CATALOG_INFO_URL =
  'https://git.test/platform/payments/src/branch/main/catalog-info.yaml';
const CATALOG_INFO = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: payments-clusters
`;

function giteaAnswers(status: number, body: Record<string, unknown> = {}) {
  server.use(http.get(GITEA, () => HttpResponse.json(body, { status })));
}

function treeOf(
  files: Record<string, string>,
): UrlReaderServiceReadTreeResponse {
  return {
    files: async () =>
      Object.entries(files).map(([path, content]) => ({
        path,
        content: async () => Buffer.from(content),
      })),
    archive: async () => Readable.from([]),
    dir: async () => '',
    etag: '',
  };
}

async function workspaceOf(files: Record<string, string>): Promise<string> {
  const folder = await newWorkspace();
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content);
  }
  return folder;
}

describe('eks:repository:describe', () => {
  const action = createDescribeRepositoryAction(actionParts());

  it('tells the addresses of a repository on GitHub that does not exist yet', async () => {
    const headers: Array<string | null> = [];
    server.use(
      http.get(GITHUB, ({ request }) => {
        headers.push(request.headers.get('authorization'));
        return HttpResponse.json({}, { status: 404 });
      }),
    );

    const { output } = await runAction(
      action,
      exampleInput(describeExamples[0]),
    );

    expect(output).toEqual({
      type: 'github',
      host: 'github.com',
      owner: 'platform',
      name: 'payments',
      url: 'https://github.com/platform/payments',
      contentsUrl: 'https://github.com/platform/payments/blob/main/',
      catalogInfoUrl:
        'https://github.com/platform/payments/blob/main/catalog-info.yaml',
      pipelineUrl: 'https://github.com/platform/payments/actions',
      state: 'absent',
    });
    expect(headers).toEqual(['Bearer hidden-token']);
  });

  it('tells an existing repository and one without a commit apart', async () => {
    giteaAnswers(200, { empty: false });
    const { output } = await runAction(action, { repoUrl: REPO_URL });
    giteaAnswers(200, { empty: true });
    const empty = await runAction(action, { repoUrl: REPO_URL }).catch(
      thrown => thrown,
    );
    server.use(http.get(GITHUB, () => HttpResponse.json({}, { status: 409 })));
    const emptyOnGithub = await runAction(
      action,
      exampleInput(describeExamples[0]),
    ).catch(thrown => thrown);

    expect(output).toMatchObject({
      state: 'present',
      contentsUrl: 'https://git.test/platform/payments/src/branch/main/',
    });
    expect(empty.message).toContain(
      'https://git.test/platform/payments exists, but has no commit',
    );
    expect(emptyOnGithub.message).toContain('Delete the repository');
  });

  it.each([
    [401, 'NotAllowedError'],
    [403, 'NotAllowedError'],
    [500, 'ServiceUnavailableError'],
    [302, 'ServiceUnavailableError'],
  ])(
    'never takes a repository for absent that it may not see (%d)',
    async (status, name) => {
      server.use(
        http.get(
          GITEA,
          () =>
            new HttpResponse('body with a secret', {
              status,
              headers: { Location: 'https://elsewhere.test/' },
            }),
        ),
      );

      const error = await runAction(action, { repoUrl: REPO_URL }).catch(
        thrown => thrown,
      );

      expect(error.name).toBe(name);
      expect(error.message).not.toContain('secret');
      expect(error.message).not.toContain('hidden-password');
    },
  );

  it.each([
    ['unknown.test?owner=o&repo=r', 'unknown.test'],
    ['demo:hidden@git.test?owner=o&repo=r', 'Write `<host>?owner='],
    ['git.test/elsewhere?owner=o&repo=r', 'Write `<host>?owner='],
    ['not a url', 'Write `<host>?owner='],
    ['git.test?owner=..&repo=r', 'owner `..`'],
    ['git.test?owner=o&repo=a%2Fb', 'repo `a/b`'],
    ['git.test?owner=o&repo=%24(id)', 'repo `$(id)`'],
  ])('refuses %s', async (repoUrl, named) => {
    await expect(runAction(action, { repoUrl })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(named),
    });
    await expect(runAction(action, { repoUrl })).rejects.not.toThrow('hidden');
  });

  it('refuses a kind of host that the template does not publish to', async () => {
    await expect(
      runAction(action, { repoUrl: REPO_URL, types: ['github'] }),
    ).rejects.toThrow('is a host of type `gitea`');
  });
});

describe('eks:repository:compare', () => {
  const files = { 'catalog-info.yaml': CATALOG_INFO, 'a.txt': 'a' };

  it('tells an absent repository from one with the same files', async () => {
    const parts = actionParts({
      reader: { readTree: async () => treeOf(files) },
    });
    const action = createCompareRepositoryAction(parts);
    const workspacePath = await workspaceOf(files);

    giteaAnswers(404);
    const absent = await runAction(
      action,
      { repoUrl: REPO_URL },
      { workspacePath },
    );
    giteaAnswers(200);
    parts.locations.push(CATALOG_INFO_URL);
    const unchanged = await runAction(
      action,
      { repoUrl: REPO_URL },
      { workspacePath },
    );

    expect(absent.output).toEqual({
      state: 'absent',
      registered: false,
      catalogInfoUrl: CATALOG_INFO_URL,
      entityRef: 'component:default/payments-clusters',
      differences: [],
    });
    expect(unchanged.output).toMatchObject({
      state: 'unchanged',
      registered: true,
    });
  });

  it('lists the first files that differ and refuses, unless told otherwise', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [
        `z${String(index).padStart(2, '0')}.txt`,
        'x',
      ]),
    );
    const action = createCompareRepositoryAction(
      actionParts({
        reader: { readTree: async () => treeOf({ ...many, 'a.txt': 'b' }) },
      }),
    );
    const workspacePath = await workspaceOf(files);
    giteaAnswers(200);

    const refusal = await runAction(
      action,
      { repoUrl: REPO_URL },
      { workspacePath },
    ).catch(thrown => thrown);
    const { output } = await runAction(
      action,
      { repoUrl: REPO_URL, onDifferent: 'continue' },
      { workspacePath },
    );

    expect(refusal.name).toBe('ConflictError');
    expect(refusal.message).toContain(
      '- `a.txt` differs\n- `catalog-info.yaml` is missing in the repository\n- `z00.txt` is only in the repository',
    );
    expect(refusal.message).toContain('- and 7 more');
    expect(output.state).toBe('different');
    expect(output.differences).toHaveLength(27);
  });

  it.each([
    ['too many files', 2_001, 1],
    ['too much text', 3, 11 * 1024 * 1024],
  ])('refuses %s before it reads them', async (_what, count, size) => {
    const workspacePath = await workspaceOf(files);
    const read = jest.fn();
    const action = createCompareRepositoryAction(
      actionParts({
        reader: {
          readTree: async (_url, options) => ({
            files: async () =>
              Array.from({ length: count }, (_, index) => `${index}.txt`)
                .filter(path => options?.filter?.(path, { size }))
                .map(path => ({ path, content: read })),
            archive: jest.fn(),
            dir: jest.fn(),
            etag: '',
          }),
        },
      }),
    );
    giteaAnswers(200);

    await expect(
      runAction(action, { repoUrl: REPO_URL }, { workspacePath }),
    ).rejects.toThrow(
      'https://git.test/platform/payments holds more than 2000 files or 32 MiB',
    );
    expect(read).not.toHaveBeenCalled();
  });

  it('refuses a name that the catalog has from elsewhere, and a branch that is not there', async () => {
    const workspacePath = await workspaceOf(files);
    const taken = createCompareRepositoryAction(
      actionParts({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: 'payments-clusters',
              annotations: {
                'backstage.io/managed-by-origin-location':
                  'url:https://git.test/other',
              },
            },
          },
        ],
      }),
    );
    const branchless = createCompareRepositoryAction(
      actionParts({
        reader: {
          readTree: async () => {
            throw new NotFoundError('no branch');
          },
        },
      }),
    );
    giteaAnswers(200);

    await expect(
      runAction(taken, { repoUrl: REPO_URL }, { workspacePath }),
    ).rejects.toThrow(
      'The catalog has `component:default/payments-clusters` already, from url:https://git.test/other.',
    );
    await expect(
      runAction(branchless, { repoUrl: REPO_URL }, { workspacePath }),
    ).rejects.toThrow('exists, but has no branch `main`');
  });
});

describe('eks:repository:report', () => {
  it('says what exists and how to go on', async () => {
    const answers = eksAnswers();
    answers.progress.set('payments-dev-eu-west-1-111122223333', {
      state: 'creating',
      sentence: 'The control plane is being created.',
      steps: [],
      declaration: { state: 'none' },
    });
    server.use(
      ...eksHandlers(answers),
      http.get(GITHUB, () => HttpResponse.json([])),
    );
    const action = createReportRepositoryAction(actionParts());

    const { output } = await runAction(action, exampleInput(reportExamples[0]));

    expect(output.text).toBe(
      [
        '- Repository: https://github.com/platform/payments exists.',
        '- Catalog: the repository is not registered.',
        '- Cluster `payments-dev-eu-west-1-111122223333`: The control plane is being created.',
        '',
        'Clusters that are on its branch are created by its pipeline, whatever failed here. Mend what the failed step says, then run the template again with the same input: what exists stays as it is, and only what is missing is added.',
      ].join('\n'),
    );
  });

  it('claims no more than GitHub and the portal tell', async () => {
    server.use(
      ...eksHandlers(eksAnswers()),
      http.get(GITHUB, () => HttpResponse.json({}, { status: 404 })),
    );
    const action = createReportRepositoryAction(actionParts());

    const { output } = await runAction(action, exampleInput(reportExamples[0]));

    expect(output.text).toContain(
      "https://github.com/platform/payments does not exist, or the portal's credentials may not see it.",
    );
    expect(output.text).toContain(
      '- Cluster `payments-dev-eu-west-1-111122223333`: the portal does not know it, or may not show it to you.',
    );
  });

  it('never fails for what it cannot find out', async () => {
    server.use(http.get('*', () => HttpResponse.error()));
    const parts = actionParts();
    parts.catalog.getLocationByRef.mockRejectedValue(
      new Error('catalog is down'),
    );
    const action = createReportRepositoryAction(parts);

    const { output } = await runAction(action, {
      repoUrl: REPO_URL,
      entityNames: ['payments-dev'],
    });
    const nowhere = await runAction(action, { repoUrl: 'unknown.test?repo=x' });

    expect(output.text).toContain(
      '- Repository: could not be checked: git.test',
    );
    expect(output.text).toContain(
      '- Catalog: could not be checked: catalog is down',
    );
    expect(output.text).toContain(
      '- Cluster `payments-dev`: could not be checked: ',
    );
    expect(output.text).toContain('Look at the repository before you run');
    expect(nowhere.output.text).toBe(
      [
        "- Repository: repoUrl `unknown.test` is a host that the portal's `integrations` do not name. Choose one of github.com, gitlab.com, git.test.",
        '- Catalog: not asked, because the repository has no address.',
        '',
        'Correct `repoUrl`, then run the template again.',
      ].join('\n'),
    );
  });
});
