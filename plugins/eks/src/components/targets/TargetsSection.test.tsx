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

import { TargetCheck, TargetList } from '@backstage-eks/plugin-eks-common';
import { EksApi, eksApiRef } from '@backstage-eks/plugin-eks-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ResponseError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failingTargets, freshTargets } from '../../__testUtils__';
import { ago } from '../../__testUtils__/ago';
import { TargetsSection } from './TargetsSection';

const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['eks:ListInsights'],
      Resource: ['arn:aws:eks:*:111122223333:cluster/*'],
    },
  ],
};

const check: TargetCheck = {
  accountId: '111122223333',
  region: 'eu-west-1',
  identity: {
    state: 'ok',
    arn: 'arn:aws:sts::111122223333:assumed-role/reader/backstage',
    sentence: 'The portal arrives in account 111122223333 as `reader`.',
  },
  checks: [
    {
      action: 'eks:ListInsights',
      tier: 'eks',
      sections: ['insights'],
      state: 'denied',
      sentence: 'The portal lacks `eks:ListInsights`.',
    },
    {
      action: 'eks:ListClusters',
      tier: 'eks',
      sections: [],
      state: 'allowed',
      sentence: 'Allowed.',
    },
    {
      action: 'list pods',
      tier: 'kubernetes',
      sections: [],
      state: 'unknown',
      sentence: 'The API of the cluster could not be reached.',
    },
  ],
  missing: ['eks:ListInsights'],
  policy,
  checkedAt: ago({ minutes: 0 }),
};

describe('TargetsSection', () => {
  const checkTarget = jest.fn<
    ReturnType<EksApi['checkTarget']>,
    Parameters<EksApi['checkTarget']>
  >();
  beforeEach(() => checkTarget.mockReset());

  function renderSection(targets: Partial<TargetList> = {}) {
    return renderInTestApp(
      <TargetsSection
        targets={{ items: freshTargets, discovery: [], ...targets }}
      />,
      { apis: [[eksApiRef, { checkTarget }]] },
    );
  }

  /** Opens the details of the first target. */
  async function openFirst() {
    const button = (
      await screen.findAllByRole('button', { name: /^Details of/ })
    )[0];
    await userEvent.click(button);
    return screen.findByRole('dialog');
  }

  const checkButton = (dialog: HTMLElement) =>
    within(dialog).getByRole('button', { name: /Check/ });

  it('shows sources, what was refused with its sections, and until when clusters are kept', async () => {
    renderSection({
      items: [
        {
          ...failingTargets[0],
          accountName: 'payments',
          sources: [],
          leftAt: ago({ hours: 3 }),
          keptUntil: '2026-11-28T12:00:00Z',
          missingPermissions: [
            { action: 'eks:ListClusters', sections: [] },
            { action: 'ec2:DescribeSubnets', sections: ['subnets'] },
          ],
        },
      ],
    });
    const row = await screen.findByRole('row', { name: /^payments/ });
    // What no source names any more is not read, and so is never green.
    expect(within(row).getByText('Left').parentElement).toHaveAttribute(
      'data-tone',
      'unknown',
    );
    expect(row).toHaveTextContent('eks:ListClustersec2:DescribeSubnets');

    const dialog = await openFirst();
    expect(
      within(dialog).getByText('payments (444455556666) in us-east-1'),
    ).toBeVisible();
    expect(dialog).toHaveTextContent('Named by: nothing any more');
    expect(dialog).toHaveTextContent(/Its clusters are kept until .*2026/);
    const items = within(dialog).getAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      'eks:ListClustersNo cluster is found without it.',
      'ec2:DescribeSubnetsNot read without it: subnets',
    ]);
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('checks on demand, says what is missing and offers the policy to copy', async () => {
    let finish: (result: TargetCheck) => void = () => {};
    checkTarget.mockReturnValue(
      new Promise(resolve => {
        finish = resolve;
      }),
    );
    const user = userEvent.setup();
    renderSection();
    const dialog = await openFirst();
    expect(checkTarget).not.toHaveBeenCalled();

    await user.click(checkButton(dialog));
    expect(checkTarget.mock.calls[0][0]).toMatchObject({
      accountId: '111122223333',
      region: 'eu-west-1',
    });
    expect(
      within(dialog).getByText(/^Checking the permissions/),
    ).toHaveAttribute('role', 'status');

    finish(check);
    expect(
      await within(dialog).findByText('Checked. 1 missing, 1 not checked.'),
    ).toHaveAttribute('role', 'status');
    expect(
      within(dialog).getByRole('list', { name: 'Missing' }),
    ).toHaveTextContent(
      'eks:ListInsights · EKSThe portal lacks eks:ListInsights.',
    );
    // What could not be checked is neither there nor missing.
    expect(
      within(dialog).getByRole('list', { name: 'Not checked' }),
    ).toHaveTextContent('list pods · Kubernetes');
    expect(dialog).toHaveTextContent('1 permission is there.');
    expect(dialog).not.toHaveTextContent('Nothing is missing.');

    const writeText = jest.spyOn(window.navigator.clipboard, 'writeText');
    await user.click(
      within(dialog).getByRole('button', { name: 'Copy policy' }),
    );
    expect(writeText).toHaveBeenCalledTimes(1);
    expect(JSON.parse(writeText.mock.calls[0][0])).toEqual(policy);
  });

  it('names the first missing actions in the row, and is not green', async () => {
    const actions = ['ec2:DescribeSubnets', 'eks:DescribeAddon', 'ssm:X', 'z'];
    renderSection({
      items: [
        {
          ...freshTargets[0],
          sources: ['config'],
          missingPermissions: actions.map(action => ({
            action,
            sections: ['addons' as const],
          })),
        },
        freshTargets[1],
      ],
    });
    const [, incomplete, fresh] = await screen.findAllByRole('row');
    expect(incomplete).toHaveTextContent(
      'ec2:DescribeSubnetseks:DescribeAddon2 more',
    );
    expect(
      within(incomplete).getByText('Incomplete').parentElement,
    ).toHaveAttribute('data-tone', 'warning');
    expect(fresh).toHaveTextContent('None seen');
    expect(within(fresh).getByText('Fresh').parentElement).toHaveAttribute(
      'data-tone',
      'positive',
    );

    const dialog = await openFirst();
    expect(dialog).toHaveTextContent('Named by: the configuration');
    expect(dialog).toHaveTextContent('Not read without it: add-ons');
    expect(dialog).toHaveTextContent('tried again within 30 minutes');
  });

  it('opens with the keyboard, and gives the focus back', async () => {
    const user = userEvent.setup();
    renderSection({ items: freshTargets.slice(0, 1) });
    await screen.findByRole('button', { name: /^Details of/ });
    await user.tab();
    await user.keyboard('{ArrowDown}');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(
      screen.getByRole('button', {
        name: 'Details of 111122223333 in eu-west-1',
      }),
    ).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(
        screen.getByRole('button', {
          name: 'Details of 111122223333 in eu-west-1',
        }),
      ).toHaveFocus(),
    );
  });

  it('says that nothing is missing, or why nothing could be checked', async () => {
    checkTarget.mockResolvedValueOnce({
      ...check,
      checks: check.checks.slice(1, 2),
      missing: [],
      policy: undefined,
    });
    renderSection();
    const dialog = await openFirst();
    await userEvent.click(checkButton(dialog));
    expect(await within(dialog).findByText(/Nothing is missing/)).toBeVisible();
    expect(
      within(dialog).queryByRole('button', { name: 'Copy policy' }),
    ).not.toBeInTheDocument();

    checkTarget.mockResolvedValueOnce({
      ...check,
      identity: {
        state: 'failed',
        sentence: 'The credentials belong to another account.',
      },
      checks: check.checks.map(each => ({ ...each, state: 'unknown' })),
      missing: [],
      policy: undefined,
    });
    await userEvent.click(checkButton(dialog));
    expect(
      await within(dialog).findByText(
        'The credentials belong to another account.',
      ),
    ).toBeVisible();
    expect(dialog).not.toHaveTextContent('Nothing is missing');
  });

  it('shows an error, and the permission when the user lacks it', async () => {
    checkTarget.mockRejectedValueOnce(new Error('No database'));
    renderSection();
    const dialog = await openFirst();
    await userEvent.click(checkButton(dialog));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'No database',
    );

    checkTarget.mockRejectedValueOnce(
      await ResponseError.fromResponse(
        new Response(
          JSON.stringify({
            error: { name: 'NotAllowedError', message: 'Unauthorized' },
            response: { statusCode: 403 },
          }),
          { status: 403, headers: { 'content-type': 'application/json' } },
        ),
      ),
    );
    await userEvent.click(checkButton(dialog));
    expect(await within(dialog).findByText('eks.target.check')).toBeVisible();

    checkTarget.mockResolvedValueOnce(check);
    await userEvent.click(checkButton(dialog));
    expect(
      await within(dialog).findByRole('list', { name: 'Missing' }),
    ).toBeVisible();
    expect(within(dialog).queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says in few words that the catalog has everything, and that it had nothing', async () => {
    const counts = { wouldCreate: 0, inPlace: 25, conflicts: 0 };
    const catalog = {
      mode: 'emit' as const,
      at: ago({ minutes: 5 }),
      counts,
      conflicts: [],
    };
    const { unmount } = renderSection({ catalog });
    expect(
      await screen.findByText(/^All 25 entities of the inventory are there/),
    ).toBeVisible();
    unmount();
    renderSection({
      catalog: { ...catalog, counts: { ...counts, inPlace: 0 } },
    });
    expect(await screen.findByText(/held nothing/)).toBeVisible();
  });

  it('shows failing sources and what the catalog makes of the inventory', async () => {
    renderSection({
      items: [],
      discovery: [
        {
          source: 'organization:111122223333',
          targetCount: 12,
          listedAt: ago({ hours: 2 }),
          failure: {
            reason: 'denied',
            permission: 'organizations:ListAccounts',
            message: 'The portal lacks `organizations:ListAccounts`.',
            since: ago({ hours: 1 }),
          },
        },
      ],
      catalog: {
        mode: 'observe',
        at: ago({ minutes: 5 }),
        counts: { wouldCreate: 40, inPlace: 3, conflicts: 3 },
        conflicts: [
          {
            entityRef: 'resource:default/prod',
            heldBy: 'url:http://localhost/catalog-info.yaml',
          },
        ],
      },
    });
    expect(
      await screen.findByText(/organization:111122223333 · 12 targets/),
    ).toBeVisible();
    expect(screen.getByText(/Missing permission:/)).toHaveTextContent(
      'organizations:ListAccounts',
    );
    expect(
      screen.getByText(/^Observing only, nothing is created: 40 entities/),
    ).toHaveTextContent('3 are there already, 3 are in conflict.');
    expect(screen.getByText('resource:default/prod')).toBeVisible();
    expect(
      screen.getByText('held by url:http://localhost/catalog-info.yaml'),
    ).toBeVisible();
    expect(screen.getByText('2 more are not listed.')).toBeVisible();
  });
});
