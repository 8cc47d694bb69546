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

import { ClusterProgress } from '@backstage-eks/plugin-eks-common';
import { EksApi, eksApiRef } from '@backstage-eks/plugin-eks-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { clusterProgress } from '../../__testUtils__';
import { ClusterProgressPanel } from './ClusterProgressPanel';

const SOURCE_URL = clusterProgress.creating.declaration.url;

function renderPanel(...answers: Array<ClusterProgress | Error>) {
  const getClusterProgress = jest.fn(async (): Promise<ClusterProgress> => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (!answer || answer instanceof Error) {
      throw answer;
    }
    return answer;
  });
  const eksApi: Partial<EksApi> = { getClusterProgress };
  const onMove = jest.fn();
  renderInTestApp(
    <ClusterProgressPanel entityName="payments-dev" onMove={onMove} />,
    { apis: [[eksApiRef, eksApi]] },
  );
  return { getClusterProgress, onMove };
}

function step(name: RegExp) {
  const found = screen
    .getAllByRole('listitem')
    .find(item => name.test(item.textContent ?? ''));
  expect(found).toBeInTheDocument();
  return found;
}

describe('ClusterProgressPanel', () => {
  it('shows what is done, what moves and what remains, and where it is declared', async () => {
    renderPanel(clusterProgress.creating);

    const panel = await screen.findByRole('region', { name: 'Progress' });
    expect(panel).toHaveTextContent('Being created');
    expect(panel).toHaveTextContent('Started 14m ago');
    expect(panel).toHaveTextContent('2 of 6 done');
    expect(within(panel).getAllByRole('listitem')).toHaveLength(6);
    expect(step(/Control plane/)).toHaveAttribute('data-state', 'done');

    const nodeGroup = step(/Node group general/);
    expect(nodeGroup).toHaveAttribute('aria-current', 'step');
    expect(nodeGroup).toHaveTextContent('In progress: Node group general');
    expect(nodeGroup).toHaveTextContent('for 3 min');
    expect(nodeGroup).toHaveTextContent('is being created');
    expect(step(/coredns/)).toHaveTextContent('Waiting: Add-on coredns');

    expect(screen.getByRole('link', { name: 'cluster.yaml' })).toHaveAttribute(
      'href',
      SOURCE_URL,
    );
    expect(screen.getByRole('status')).toHaveTextContent(
      'payments-dev is being created: 2 of 6 steps are done.',
    );
  });

  it('says why a step failed', async () => {
    renderPanel(clusterProgress.failed);
    const panel = await screen.findByRole('region', { name: 'Progress' });
    expect(
      within(panel).getByText('Failed', { selector: '[data-tone] *' })
        .parentElement,
    ).toHaveAttribute('data-tone', 'negative');
    const failed = step(/general/);
    expect(failed).toHaveAttribute('data-state', 'failed');
    expect(failed).toHaveTextContent('NodeCreationFailure');
  });

  it('tells what is missing from what could not be read', async () => {
    renderPanel(clusterProgress.incomplete);
    expect(await screen.findByText('Incomplete')).toBeVisible();
    expect(step(/vpc-cni/)).toHaveAttribute('data-state', 'waiting');
    expect(step(/coredns/)).toHaveTextContent('Not known: Add-on coredns');
    expect(step(/coredns/)).toHaveTextContent('refused eks:DescribeAddon');
  });

  it('says in a line that the declaration could not be read', async () => {
    renderPanel(clusterProgress.unreadable);
    expect(
      await screen.findByText(/steps that remain are not known/),
    ).toHaveTextContent(
      'because cluster.yaml could not be read. git.example.com did not answer within 5 s.',
    );
  });

  it('makes no link of an address that is not of the web', async () => {
    renderPanel({
      ...clusterProgress.creating,
      declaration: { state: 'read', url: 'ftp://git.example.com/cluster.yaml' },
    });
    expect(await screen.findByText('Declared in cluster.yaml.')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('collapses to a line when the cluster is complete, and announces that', async () => {
    jest.useFakeTimers();
    try {
      const { onMove } = renderPanel(
        clusterProgress.creating,
        clusterProgress.creating,
        clusterProgress.complete,
      );
      expect(
        await screen.findByRole('region', { name: 'Progress' }),
      ).toBeVisible();
      await act(() => jest.advanceTimersByTimeAsync(5_000));
      expect(onMove).not.toHaveBeenCalled();
      await act(() => jest.advanceTimersByTimeAsync(5_000));
      expect(onMove).toHaveBeenCalledTimes(1);

      expect(
        screen.queryByRole('region', { name: 'Progress' }),
      ).not.toBeInTheDocument();
      expect(screen.getByText(/Has everything that/)).toHaveTextContent(
        'Has everything that cluster.yaml declares.',
      );
      expect(screen.getByRole('status')).toHaveTextContent(
        'payments-dev is active, with everything that is declared.',
      );
    } finally {
      jest.useRealTimers();
    }
  });

  it('shows nothing of a complete cluster that nobody declared', async () => {
    renderPanel(clusterProgress.undeclared);
    expect(await screen.findByRole('status')).toHaveTextContent(
      'The cluster is active.',
    );
    expect(screen.queryByText(/cluster\.yaml/)).not.toBeInTheDocument();
  });

  it('does not take another cluster for a step of the first one', async () => {
    const eksApi: Partial<EksApi> = {
      getClusterProgress: async entityName =>
        entityName === 'payments-dev'
          ? clusterProgress.creating
          : clusterProgress.complete,
    };
    const onMove = jest.fn();
    function Switch() {
      const [name, setName] = useState('payments-dev');
      return (
        <>
          <button onClick={() => setName('orders-dev')}>Other</button>
          <ClusterProgressPanel entityName={name} onMove={onMove} />
        </>
      );
    }
    renderInTestApp(<Switch />, { apis: [[eksApiRef, eksApi]] });
    expect(
      await screen.findByRole('region', { name: 'Progress' }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Other' }));
    expect(await screen.findByText(/Has everything that/)).toBeVisible();
    expect(onMove).not.toHaveBeenCalled();
  });

  it('says that the progress could not be read, and reads it again on demand', async () => {
    renderPanel(new Error('No database'), clusterProgress.creating);
    expect(
      await screen.findByText(/How far the cluster is could not be read/),
    ).toHaveTextContent('No database');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('region', { name: 'Progress' }),
    ).toBeVisible();
  });
});
