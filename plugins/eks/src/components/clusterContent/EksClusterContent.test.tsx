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
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { eksApi } from '../../extensions/apis';
import { eksClusterContent } from '../../extensions/entityContents';
import { clusterEntity, deniedDetail, prodEuDetail } from '../../__testUtils__';
import {
  answer,
  answerPost,
  fail,
  failPost,
} from '../../__testUtils__/handlers';
import { ago } from '../../__testUtils__/ago';

const server = setupServer();
registerMswTestHooks(server);

const PATH = `clusters/${clusterEntity.metadata.name}`;

function renderContent() {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: clusterEntity }),
      eksClusterContent,
      eksApi,
    ],
  });
}

describe('EksClusterContent', () => {
  it('lists node groups with their problems, add-ons and what changed', async () => {
    server.use(answer(PATH, prodEuDetail));
    renderContent();

    const nodeGroups = await screen.findByRole('group', {
      name: 'Node groups',
    });
    const batch = within(nodeGroups).getByRole('row', { name: 'batch' });
    expect(batch).toHaveTextContent('Degraded');
    expect(batch).toHaveTextContent('1.33.4-20261020');
    expect(batch).toHaveTextContent('SPOT');
    expect(batch).toHaveTextContent('12 now');
    expect(batch).toHaveTextContent('0 to 40');
    expect(batch).toHaveTextContent('InsufficientFreeAddresses');
    expect(batch).toHaveTextContent('subnet-0a1b2c3d4e5f60001');
    expect(
      within(nodeGroups).getByRole('row', { name: 'general' }),
    ).toHaveTextContent('None');

    const addons = screen.getByRole('group', { name: 'Add-ons' });
    expect(
      within(addons).getByRole('row', { name: 'coredns' }),
    ).toHaveTextContent('v1.12.4-eksbuild.1Not knownUpdating');

    expect(screen.getByText(/^Node group /).closest('li')).toHaveTextContent(
      'Node group batch changed from ACTIVE to DEGRADED.51m ago',
    );
    expect(
      screen.getByText(/^Kubernetes changed/).closest('li'),
    ).toHaveTextContent('Kubernetes changed from 1.32 to 1.33.12d ago');
  });

  it('says how old AMIs, kubelets and add-ons are, with the sentence as a hint', async () => {
    const addon = { selfManaged: false, state: 'latest' as const };
    server.use(
      answer(PATH, {
        ...prodEuDetail,
        nodeGroupStatus: [
          { nodeGroup: 'general', state: 'latest', sentence: 'Is the latest.' },
          {
            nodeGroup: 'batch',
            state: 'behind',
            daysBehind: 53,
            sentence: '`batch` runs an old AMI.',
          },
        ],
        kubeletSkew: [
          {
            pool: { kind: 'nodeGroup', name: 'batch' },
            behind: 1,
            blocksNext: true,
            sentence: 'Must be upgraded before the control plane.',
          },
          {
            pool: { kind: 'nodePool', name: 'general' },
            behind: 2,
            sentence: 'Another pool of the same name.',
          },
        ],
        addonStatus: [
          {
            ...addon,
            name: 'vpc-cni',
            state: 'updateAvailable',
            latestVersion: 'v1.21.1-eksbuild.3',
            blocksNext: true,
            sentence: 'The next minor version needs another one.',
          },
          { ...addon, name: 'coredns', blocksNext: false, sentence: 'Latest.' },
        ],
      }),
    );
    renderContent();
    const batch = await screen.findByRole('row', { name: 'batch' });
    expect(batch).toHaveTextContent('1.331 minor behind');
    const age = within(batch).getByRole('button', { name: '53 days behind' });
    expect(age.parentElement).toHaveAttribute('data-needs-work', 'true');
    await userEvent.hover(age);
    expect(age).toHaveAccessibleDescription('batch runs an old AMI.');
    const general = screen.getByRole('row', { name: 'general' });
    expect(general).toHaveTextContent('Latest');
    expect(general).not.toHaveTextContent('behind');

    expect(screen.getByRole('row', { name: 'vpc-cni' })).toHaveTextContent(
      'v1.21.1-eksbuild.3 availableNeeds another version',
    );
    expect(screen.getByRole('row', { name: 'coredns' })).toHaveTextContent(
      'LatestMay stay',
    );
  });

  it('shows no status green that is out of date', async () => {
    server.use(
      answer(PATH, {
        ...prodEuDetail,
        addons: { ...prodEuDetail.addons, stale: true },
      }),
    );
    renderContent();
    const addons = await screen.findByRole('group', { name: 'Add-ons' });
    expect(within(addons).getByText('Active').parentElement).toHaveAttribute(
      'data-tone',
      'unknown',
    );
    expect(screen.getAllByText(/^Out of date/)).toHaveLength(1);
  });

  describe('has the cluster read again', () => {
    async function ask() {
      const button = await screen.findByRole('button', { name: 'Check again' });
      await userEvent.dblClick(button);
    }

    it('once however often it is pressed, and shows what was found', async () => {
      let asked = 0;
      server.use(
        answer(PATH, prodEuDetail),
        answerPost(`${PATH}/refresh`, () => {
          asked += 1;
          server.use(
            answer(PATH, {
              ...prodEuDetail,
              addons: { data: [], observedAt: ago({ minutes: 0 }) },
            }),
          );
          return { outcome: 'read' };
        }),
      );
      renderContent();
      await screen.findByRole('row', { name: 'coredns' });
      await ask();
      expect(await screen.findByText(/has no add-ons/)).toBeVisible();
      expect(await screen.findByText('Checked again')).toHaveAttribute(
        'role',
        'status',
      );
      expect(asked).toBe(1);
    });

    it('says that it was read a moment ago', async () => {
      server.use(
        answer(PATH, prodEuDetail),
        answerPost(`${PATH}/refresh`, () => ({
          outcome: 'recently',
          at: ago({ minutes: 0 }),
        })),
      );
      renderContent();
      await ask();
      expect(
        await screen.findByText(/at most once in ten seconds/),
      ).toHaveAttribute('role', 'status');
      expect(screen.queryByText('Checked again')).not.toBeInTheDocument();
    });

    it('says why AWS did not let it be read, and keeps what is known', async () => {
      server.use(
        answer(PATH, prodEuDetail),
        answerPost(`${PATH}/refresh`, () => ({
          outcome: 'failed',
          failure: {
            reason: 'throttled',
            message: 'AWS throttles the portal.',
          },
        })),
      );
      renderContent();
      await ask();
      expect(
        await screen.findByText('AWS throttles the portal.'),
      ).toBeVisible();
      expect(
        screen.getByText('The cluster could not be read again'),
      ).toBeVisible();
      expect(screen.getByRole('row', { name: 'coredns' })).toBeVisible();
    });

    it('names the permission that a user lacks', async () => {
      server.use(
        answer(PATH, prodEuDetail),
        failPost(`${PATH}/refresh`, 403, {
          name: 'NotAllowedError',
          message: 'Unauthorized',
        }),
      );
      renderContent();
      await ask();
      expect(await screen.findByText('eks.cluster.refresh')).toBeVisible();
      expect(screen.queryByText('Checked again')).not.toBeInTheDocument();
    });
  });

  it('says which section could not be read, and shows the others', async () => {
    server.use(answer(PATH, deniedDetail));
    renderContent();
    expect(await screen.findByText(/Missing permission/)).toHaveTextContent(
      'eks:ListNodegroups',
    );
    expect(
      screen.getByText('This cluster has no add-ons of EKS.'),
    ).toBeVisible();
    expect(
      screen.getByText('Nothing changed in the last 90 days.'),
    ).toBeVisible();
  });

  it('tells that Auto Mode runs the nodes when there are no node groups', async () => {
    server.use(
      answer(PATH, {
        ...prodEuDetail,
        summary: { ...prodEuDetail.summary, autoMode: true },
        nodeGroups: { data: [] },
      }),
    );
    renderContent();
    expect(await screen.findByText(/Auto Mode runs its nodes/)).toBeVisible();
  });

  it('says what the backend says when it fails', async () => {
    server.use(
      fail(PATH, 503, {
        name: 'ServiceUnavailableError',
        message: 'No database',
      }),
    );
    renderContent();
    expect(await screen.findByText('No database')).toBeVisible();
  });
});
