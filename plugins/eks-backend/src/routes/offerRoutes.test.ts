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

import type { Simulator } from '@backstage-eks/eks-simulator';
import request from 'supertest';
import { simulateAws, simulatedCluster } from '../__testUtils__/simulatedAws';
import { startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const TARGET = '/api/eks/targets/111122223333/eu-west-1';
const ADDONS = `${TARGET}/addon-versions?kubernetesVersion=1.35`;

describe('offerRoutes', () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await simulateAws([simulatedCluster('prod')]);
  });

  afterEach(async () => {
    await simulator.close();
  });

  it('lists the Kubernetes versions that EKS offers, read when nobody has yet', async () => {
    const { server, audited } = await startPlugin({ simulator, read: false });
    const answers = await Promise.all(
      [1, 2, 3].map(() => request(server).get(`${TARGET}/versions`)),
    );

    const [{ status, body }] = answers;
    expect(status).toBe(200);
    expect(body).toMatchObject({ source: 'live', asOf: expect.any(String) });
    const versions = body.items.map(
      (item: { version: string }) => item.version,
    );
    expect(versions.slice(0, 4)).toEqual(['1.37', '1.36', '1.35', '1.34']);
    expect(versions).not.toContain('1.30');
    expect(body.items[1]).toEqual({
      version: '1.36',
      isDefault: true,
      support: expect.objectContaining({
        phase: 'standard',
        endOfStandardSupport: '2027-08-02T00:00:00.000Z',
        source: 'live',
        sentence: expect.stringMatching(
          /^Kubernetes `1\.36`: standard support/,
        ),
      }),
    });
    expect(
      body.items.filter((item: { isDefault: boolean }) => item.isDefault),
    ).toHaveLength(1);

    await request(server).get(`${TARGET}/versions`);
    expect(
      simulator.calls.matching({ action: 'DescribeClusterVersions' }),
    ).toHaveLength(1);
    expect(audited()).toEqual(Array(4).fill('version-list'));
  });

  it.each([
    ['deny' as const, 'denied'],
    ['malformed' as const, 'invalid'],
    ['hang' as const, 'timeout'],
  ])(
    'answers with the built-in calendar when AWS does %s',
    async (kind, reason) => {
      const { server } = await startPlugin({ simulator, read: false });
      simulator.faults.add({ action: 'DescribeClusterVersions', kind });
      const { status, body } = await request(server).get(`${TARGET}/versions`);
      expect([status, body.source, body.asOf]).toEqual([
        200,
        'fallback',
        '2026-11-20T00:00:00.000Z',
      ]);
      expect(body.failure).toMatchObject({
        reason,
        accountId: '111122223333',
        ...(kind === 'deny' && { permission: 'eks:DescribeClusterVersions' }),
      });
      expect(body.items[0]).toMatchObject({
        isDefault: false,
        support: {
          sentence: expect.stringMatching(
            /Dates as of 20 November 2026, not read from AWS\.$/,
          ),
        },
      });
    },
  );

  it('does not ask accounts and regions that are not configured', async () => {
    const { server, auditorEvent } = await startPlugin({
      simulator,
      read: false,
    });
    for (const path of [
      '444455556666/eu-west-1/versions',
      '111122223333/us-east-1/versions',
      '444455556666/eu-west-1/addon-versions?kubernetesVersion=1.35',
    ]) {
      const [accountId, region] = path.split('/');
      const { status, body } = await request(server).get(
        `/api/eks/targets/${path}`,
      );
      expect([status, body.error.message]).toEqual([
        404,
        `AWS account '${accountId}' in region '${region}' is no target: add it under 'eks.targets' or to an organization under 'eks.organizations'`,
      ]);
    }
    expect(simulator.calls.matching({})).toEqual([]);
    expect(auditorEvent.fail).toHaveBeenCalledTimes(3);
  });

  it.each([
    `${TARGET}/addon-versions`,
    `${TARGET}/addon-versions?kubernetesVersion=latest`,
    '/api/eks/targets/1111/eu-west-1/versions',
    '/api/eks/targets/111122223333/Ireland/versions',
  ])('refuses %s', async path => {
    const { server } = await startPlugin({ simulator, read: false });
    const { status, body } = await request(server).get(path);
    expect([status, body.error.name]).toEqual([400, 'InputError']);
  });

  it('lists the add-ons for a Kubernetes version with their default, and asks AWS once', async () => {
    const { server, audited } = await startPlugin({ simulator, read: false });
    const answers = await Promise.all(
      [1, 2, 3].map(() => request(server).get(ADDONS)),
    );

    const [{ status, body }] = answers;
    expect([status, body.kubernetesVersion]).toEqual([200, '1.35']);
    expect(
      body.items.find((item: { name: string }) => item.name === 'coredns'),
    ).toEqual({
      name: 'coredns',
      defaultVersion: 'v1.13.2-eksbuild.4',
      versions: ['v1.13.2-eksbuild.4', 'v1.12.4-eksbuild.5'],
      computeTypes: ['ec2', 'fargate', 'hybrid'],
    });
    const names = body.items.map((item: { name: string }) => item.name);
    expect(names).toEqual([...names].sort());
    const calls = simulator.calls.matching({ action: 'DescribeAddonVersions' });
    expect(calls).toHaveLength(1);

    // What is stored serves when AWS does not.
    simulator.faults.add({ kind: 'deny' });
    const again = await request(server).get(ADDONS);
    expect(again.body).toEqual(body);
    expect(audited()).toEqual(Array(4).fill('addon-version-list'));
  });

  it('names the missing permission when nothing is stored', async () => {
    const { server, auditorEvent } = await startPlugin({
      simulator,
      read: false,
    });
    simulator.faults.add({ action: 'DescribeAddonVersions', kind: 'deny' });
    const { status, body } = await request(server).get(ADDONS);
    expect([status, body.error.message]).toEqual([
      503,
      "The add-on versions for Kubernetes '1.35' in eu-west-1 could not be read. The portal lacks `eks:DescribeAddonVersions` in AWS account 111122223333.",
    ]);
    expect(auditorEvent.fail).toHaveBeenCalledTimes(1);
  });

  it('says when EKS offers nothing for a version, and keeps nothing of it', async () => {
    const { server } = await startPlugin({ simulator, read: false });
    const { status, body } = await request(server).get(
      `${TARGET}/addon-versions?kubernetesVersion=1.99`,
    );
    expect([status, body.error.message]).toEqual([
      404,
      "EKS offers no add-ons for Kubernetes '1.99' in eu-west-1: choose one of the versions that it offers there",
    ]);
  });
});
