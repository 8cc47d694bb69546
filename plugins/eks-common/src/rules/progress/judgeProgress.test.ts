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

import { describeProgress, describeProgressStep } from '../../words';
import { NOW, progressFacts } from '../../testing/progressFacts';
import { isMoving } from './isMoving';
import { judgeProgress } from './judgeProgress';

const ADDONS = { 'vpc-cni': 'ACTIVE', coredns: 'ACTIVE' };
const GROUPS = { general: 'ACTIVE' };
const LONG_AGO = '2026-11-19T08:00:00.000Z';

type Changes = NonNullable<Parameters<typeof progressFacts>[0]>;

/** State, sentence, then one line per step. */
function told(changes: Changes): string[] {
  const facts = progressFacts(changes);
  const progress = judgeProgress(facts);
  return [
    `${progress.state}: ${describeProgress(progress, facts.now)}`,
    ...progress.steps.map(
      step =>
        `${step.state} ${step.kind} ${step.name}: ${describeProgressStep(
          step,
          facts.now,
        )}`,
    ),
  ];
}

const CONTROL_PLANE = 'done controlPlane payments-dev: Active.';

describe('judgeProgress', () => {
  it.each<[string, Changes, string[]]>([
    [
      'a control plane that is being created',
      { status: 'CREATING' },
      [
        'creating: Control plane is being created, since 14:02 UTC; EKS takes about 10 minutes. Then: node group `general`, 2 add-ons.',
        'active controlPlane payments-dev: Being created, since 14:02 UTC; EKS takes about 10 minutes.',
        'waiting nodeGroup general: Declared in `cluster.yaml`, begins when the control plane is active.',
        'waiting addon vpc-cni: Declared in `cluster.yaml`, begins when the control plane is active.',
        'waiting addon coredns: Declared in `cluster.yaml`, begins when the control plane is active.',
      ],
    ],
    [
      'a control plane that is active and alone',
      {},
      [
        'creating: Control plane is active. Then: node group `general`, 2 add-ons.',
        CONTROL_PLANE,
        'waiting nodeGroup general: Declared in `cluster.yaml`, not begun yet.',
        'waiting addon vpc-cni: Declared in `cluster.yaml`, not begun yet.',
        'waiting addon coredns: Declared in `cluster.yaml`, not begun yet.',
      ],
    ],
    [
      'node groups and add-ons that are being created',
      {
        nodeGroups: { general: 'CREATING' },
        addons: { 'vpc-cni': 'CREATING' },
      },
      [
        'creating: Being created: node group `general`, add-on `vpc-cni`. Then: add-on `coredns`.',
        CONTROL_PLANE,
        'active nodeGroup general: Being created, since 14:12 UTC.',
        'active addon vpc-cni: Being created, since 14:12 UTC.',
        'waiting addon coredns: Declared in `cluster.yaml`, not begun yet.',
      ],
    ],
    [
      'an add-on that is degraded because there is no node yet',
      {
        nodeGroups: { general: 'CREATING' },
        addons: { ...ADDONS, coredns: 'DEGRADED' },
      },
      [
        'creating: Being created: node group `general`. Waiting for nodes: add-on `coredns`.',
        CONTROL_PLANE,
        'active nodeGroup general: Being created, since 14:12 UTC.',
        'done addon vpc-cni: Active.',
        'active addon coredns: Reported as `DEGRADED` while no node is there yet.',
      ],
    ],
    [
      'an add-on that is degraded for another reason than missing nodes',
      {
        nodeGroups: { general: 'CREATING' },
        addons: {
          'vpc-cni': { status: 'DEGRADED', issue: 'Not allowed.' },
          coredns: {
            status: 'DEGRADED',
            issue: 'No replicas.',
            code: 'InsufficientNumberOfReplicas',
          },
        },
      },
      [
        'failed: Add-on `vpc-cni`: EKS reports `DEGRADED`: Not allowed (`AccessDenied`).',
        CONTROL_PLANE,
        'active nodeGroup general: Being created, since 14:12 UTC.',
        'failed addon vpc-cni: EKS reports `DEGRADED`: Not allowed (`AccessDenied`).',
        'active addon coredns: Reported as `DEGRADED` while no node is there yet.',
      ],
    ],
    [
      'an add-on that is degraded while one node group is created and another one has nodes',
      {
        nodeGroups: { general: 'UPDATING', batch: 'CREATING' },
        addons: { ...ADDONS, coredns: 'DEGRADED' },
      },
      [
        'failed: Add-on `coredns`: EKS reports `DEGRADED` and gives no reason.',
        CONTROL_PLANE,
        'active nodeGroup general: Being updated.',
        'active nodeGroup batch: Being created, since 14:12 UTC.',
        'done addon vpc-cni: Active.',
        'failed addon coredns: EKS reports `DEGRADED` and gives no reason.',
      ],
    ],
    [
      'an add-on that is degraded although nodes are there',
      { nodeGroups: GROUPS, addons: { ...ADDONS, coredns: 'DEGRADED' } },
      [
        'failed: Add-on `coredns`: EKS reports `DEGRADED` and gives no reason.',
        CONTROL_PLANE,
        'done nodeGroup general: Active.',
        'done addon vpc-cni: Active.',
        'failed addon coredns: EKS reports `DEGRADED` and gives no reason.',
      ],
    ],
    [
      'a degraded node group, and a reason that would end its quotation',
      {
        nodeGroups: {
          general: { status: 'DEGRADED', issue: 'No`free`\naddresses.' },
        },
        addons: ADDONS,
      },
      [
        'failed: Node group `general`: EKS reports `DEGRADED`: No free addresses (`AccessDenied`).',
        CONTROL_PLANE,
        'failed nodeGroup general: EKS reports `DEGRADED`: No free addresses (`AccessDenied`).',
        'done addon vpc-cni: Active.',
        'done addon coredns: Active.',
      ],
    ],
    [
      'parts that could not be created',
      {
        nodeGroups: { general: { status: 'CREATE_FAILED', issue: 'Denied.' } },
        addons: { 'vpc-cni': 'ACTIVE', coredns: 'CREATE_FAILED' },
      },
      [
        'failed: Node group `general`: EKS reports `CREATE_FAILED`: Denied (`AccessDenied`). Failed too: add-on `coredns`.',
        CONTROL_PLANE,
        'failed nodeGroup general: EKS reports `CREATE_FAILED`: Denied (`AccessDenied`).',
        'done addon vpc-cni: Active.',
        'failed addon coredns: EKS reports `CREATE_FAILED` and gives no reason.',
      ],
    ],
    [
      'a control plane that is being updated',
      {
        status: 'UPDATING',
        createdAt: LONG_AGO,
        nodeGroups: GROUPS,
        addons: ADDONS,
      },
      [
        'updating: Control plane is being updated.',
        'active controlPlane payments-dev: Being updated.',
        'done nodeGroup general: Active.',
        'done addon vpc-cni: Active.',
        'done addon coredns: Active.',
      ],
    ],
    [
      'parts that change, one of them not declared',
      {
        createdAt: LONG_AGO,
        nodeGroups: { ...GROUPS, batch: 'DELETING' },
        addons: { 'vpc-cni': 'UPDATING', coredns: 'UPDATING' },
      },
      [
        'updating: Being updated: 2 add-ons. Being deleted: node group `batch`.',
        CONTROL_PLANE,
        'done nodeGroup general: Active.',
        'active nodeGroup batch: Being deleted.',
        'active addon vpc-cni: Being updated.',
        'active addon coredns: Being updated.',
      ],
    ],
    [
      'a cluster that is being deleted: what is declared does not come any more',
      { status: 'DELETING', nodeGroups: { general: 'DELETING' } },
      [
        'deleting: The cluster is being deleted.',
        'active controlPlane payments-dev: Being deleted.',
        'active nodeGroup general: Being deleted.',
      ],
    ],
    [
      'a cluster that failed',
      {
        status: 'FAILED',
        declaration: { state: 'none' },
      },
      [
        'failed: Control plane: EKS reports `FAILED` and gives no reason.',
        'failed controlPlane payments-dev: EKS reports `FAILED` and gives no reason.',
      ],
    ],
    [
      'what is declared of a cluster that failed',
      {
        status: 'FAILED',
        declaration: {
          state: 'read',
          url: 'https://git.example.com/cluster.yaml',
          nodeGroups: ['general'],
          addons: [],
        },
      },
      [
        'failed: Control plane: EKS reports `FAILED` and gives no reason.',
        'failed controlPlane payments-dev: EKS reports `FAILED` and gives no reason.',
        'waiting nodeGroup general: Declared in `cluster.yaml`, cannot begin without the control plane.',
      ],
    ],
    [
      'a section that was never read, of a cluster that is coming up',
      { nodeGroups: 'denied' },
      [
        'creating: Control plane is active. Then: 2 add-ons. Node group `general`: not read: the portal lacks `eks:ListNodegroups` in 111122223333.',
        CONTROL_PLANE,
        'unknown nodeGroup general: Not read: the portal lacks `eks:ListNodegroups` in 111122223333.',
        'waiting addon vpc-cni: Declared in `cluster.yaml`, not begun yet.',
        'waiting addon coredns: Declared in `cluster.yaml`, not begun yet.',
      ],
    ],
    [
      'a section that was read long ago without a failure',
      {
        nodeGroups: GROUPS,
        addons: ADDONS,
        addonsReadAt: '2026-11-20T13:43:59.000Z',
      },
      [
        'unknown: Everything was active when it was last read. Read last at 13:43 UTC, it may have changed since.',
        CONTROL_PLANE,
        'done nodeGroup general: Active.',
        'done addon vpc-cni: Active.',
        'done addon coredns: Active.',
      ],
    ],
    [
      'a section that was read three cadences ago',
      {
        nodeGroups: GROUPS,
        addons: { ...ADDONS, coredns: 'UPDATING' },
        addonsReadAt: '2026-11-20T13:44:00.000Z',
      },
      [
        'updating: Being updated: add-on `coredns`.',
        CONTROL_PLANE,
        'done nodeGroup general: Active.',
        'done addon vpc-cni: Active.',
        'active addon coredns: Being updated.',
      ],
    ],
    [
      'an update that was read long ago',
      {
        nodeGroups: GROUPS,
        addons: { ...ADDONS, coredns: 'UPDATING' },
        addonsReadAt: LONG_AGO,
      },
      [
        'updating: Being updated: add-on `coredns`. Read last at 19 November 2026, 08:00 UTC, it may have changed since.',
        CONTROL_PLANE,
        'done nodeGroup general: Active.',
        'done addon vpc-cni: Active.',
        'active addon coredns: Being updated.',
      ],
    ],
    [
      'a section that was never read, with names',
      { createdAt: LONG_AGO, nodeGroups: 'denied', addons: ADDONS },
      [
        'unknown: Node group `general`: not read: the portal lacks `eks:ListNodegroups` in 111122223333.',
        CONTROL_PLANE,
        'unknown nodeGroup general: Not read: the portal lacks `eks:ListNodegroups` in 111122223333.',
        'done addon vpc-cni: Active.',
        'done addon coredns: Active.',
      ],
    ],
    [
      'a section that was never read, without names',
      {
        createdAt: LONG_AGO,
        nodeGroups: GROUPS,
        addons: 'unread',
        declaration: { state: 'none' },
      },
      [
        'unknown: Add-ons: not read yet.',
        CONTROL_PLANE,
        'done nodeGroup general: Active.',
        'unknown addon Add-ons: Not read yet.',
      ],
    ],
    [
      'a core that was never read',
      { core: {} },
      [
        'unknown: Control plane: not read yet.',
        'unknown controlPlane Control plane: Not read yet.',
      ],
    ],
    [
      'what is declared and missing long after creation',
      { createdAt: LONG_AGO, addons: { 'vpc-cni': 'ACTIVE' } },
      [
        'incomplete: EKS lacks what `cluster.yaml` declares: node group `general`, add-on `coredns`.',
        CONTROL_PLANE,
        'waiting nodeGroup general: Declared in `cluster.yaml`, but EKS has no such node group.',
        'done addon vpc-cni: Active.',
        'waiting addon coredns: Declared in `cluster.yaml`, but EKS has no such add-on.',
      ],
    ],
    [
      'a cluster without a source tag',
      {
        declaration: { state: 'none' },
        nodeGroups: GROUPS,
        addons: { coredns: 'CREATING' },
      },
      [
        'creating: Being created: add-on `coredns`.',
        CONTROL_PLANE,
        'done nodeGroup general: Active.',
        'active addon coredns: Being created, since 14:12 UTC.',
      ],
    ],
    [
      'a complete cluster without a source tag',
      {
        declaration: { state: 'none' },
        nodeGroups: GROUPS,
        addons: ADDONS,
      },
      [
        'complete: Active: control plane, node group `general`, 2 add-ons.',
        CONTROL_PLANE,
        'done nodeGroup general: Active.',
        'done addon coredns: Active.',
        'done addon vpc-cni: Active.',
      ],
    ],
    [
      'a complete cluster',
      { nodeGroups: GROUPS, addons: ADDONS },
      [
        'complete: The control plane is active, and so is every node group and add-on that `cluster.yaml` declares.',
        CONTROL_PLANE,
        'done nodeGroup general: Active.',
        'done addon vpc-cni: Active.',
        'done addon coredns: Active.',
      ],
    ],
    [
      'a declaration that cannot be read',
      {
        nodeGroups: GROUPS,
        addons: {},
        declaration: {
          state: 'failed',
          failure: { reason: 'timeout', message: 'The Git host was slow.' },
        },
      },
      [
        'unknown: Everything that EKS reports is active. Whether that is all is not known. The Git host was slow.',
        CONTROL_PLANE,
        'done nodeGroup general: Active.',
      ],
    ],
    [
      'a read that fails after everything was active',
      { nodeGroups: GROUPS, addons: ADDONS, outdated: true },
      [
        'unknown: Everything was active when it was last read. Now not everything can be read: the portal lacks `eks:ListNodegroups` in 111122223333.',
        CONTROL_PLANE,
        'done nodeGroup general: Active.',
        'done addon vpc-cni: Active.',
        'done addon coredns: Active.',
      ],
    ],
    [
      'a status that EKS did not have when this was written',
      { status: 'RESTING', nodeGroups: GROUPS, addons: ADDONS },
      [
        'unknown: Control plane: EKS reports the status `RESTING`.',
        'unknown controlPlane payments-dev: EKS reports the status `RESTING`.',
        'done nodeGroup general: Active.',
        'done addon vpc-cni: Active.',
        'done addon coredns: Active.',
      ],
    ],
    [
      'a status that EKS did not have when this was written, of a young cluster',
      { status: 'RESTING', addons: ADDONS },
      [
        'unknown: Control plane: EKS reports the status `RESTING`.',
        'unknown controlPlane payments-dev: EKS reports the status `RESTING`.',
        'waiting nodeGroup general: Declared in `cluster.yaml`, not begun yet.',
        'done addon vpc-cni: Active.',
        'done addon coredns: Active.',
      ],
    ],
  ])('tells of %s', (_, changes, expected) => {
    expect(told(changes)).toEqual(expected);
  });

  it('waits for an hour, not longer', () => {
    const created = (minutesAgo: number) =>
      judgeProgress(
        progressFacts({
          createdAt: new Date(
            NOW.getTime() - minutesAgo * 60_000,
          ).toISOString(),
        }),
      ).state;
    expect([created(59), created(60)]).toEqual(['creating', 'incomplete']);
  });

  it('promises about 10 minutes only as long as that can be', () => {
    const sentence = (createdAt: string) =>
      told({ status: 'CREATING', createdAt })[1];
    expect(sentence('2026-11-20T13:54:00.000Z')).toMatch(
      /since 13:54 UTC; EKS takes about 10 minutes\.$/,
    );
    expect(sentence('2026-11-20T13:53:59.000Z')).toMatch(
      /since 13:53 UTC; that is longer than the 10 minutes EKS usually takes\.$/,
    );
  });

  it('names the day of what began on another one', () => {
    expect(told({ status: 'CREATING', createdAt: LONG_AGO })[0]).toMatch(
      /since 19 November 2026, 08:00 UTC/,
    );
  });
});

describe('isMoving', () => {
  it.each<[string, Changes, boolean]>([
    ['a young cluster', {}, true],
    ['an old cluster', { createdAt: LONG_AGO }, false],
    ['an update', { createdAt: LONG_AGO, status: 'UPDATING' }, true],
    [
      'a node group that is deleted',
      { createdAt: LONG_AGO, nodeGroups: { a: 'DELETING' } },
      true,
    ],
    [
      'an add-on that is created',
      { createdAt: LONG_AGO, addons: { a: 'CREATING' } },
      true,
    ],
    [
      'a degraded node group',
      { createdAt: LONG_AGO, nodeGroups: { a: 'DEGRADED' } },
      false,
    ],
    ['a core that was never read', { core: {} }, false],
  ])('of %s', (_, changes, expected) => {
    expect(isMoving(progressFacts(changes), NOW)).toBe(expected);
  });
});
