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
import { CLUSTER_YAML_URL } from '../__testUtils__/clusterYaml';
import { simulateAws, simulatedCluster } from '../__testUtils__/simulatedAws';
import { startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const PREFLIGHT = '/api/eks/targets/111122223333/eu-west-1/preflight';
const OTHER_URL = CLUSTER_YAML_URL.replace('payments', 'orders');

describe('preflightRoutes', () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await simulateAws([
      simulatedCluster('payments-dev', {
        tags: { 'backstage-eks.io/source': CLUSTER_YAML_URL, secret: 'S3CRET' },
      }),
      simulatedCluster('legacy', {
        tags: { 'backstage-eks.io/source': 'data:text/html,x' },
      }),
    ]);
  });

  afterEach(async () => {
    await simulator.close();
  });

  it('passes what EKS would take, in the order of the checks', async () => {
    const { server, audited, auditorEvent } = await startPlugin({ simulator });
    const { status, body } = await request(server).post(PREFLIGHT).send({
      vpcCidr: '10.20.0.0/16',
      name: 'payments-test',
      kubernetesVersion: '1.35',
    });
    expect([status, body]).toEqual([
      200,
      {
        checks: [
          {
            id: 'name',
            state: 'passed',
            sentence: '`payments-test` is free in 111122223333, eu-west-1.',
          },
          {
            id: 'kubernetesVersion',
            state: 'passed',
            sentence: 'EKS offers Kubernetes `1.35`.',
          },
          {
            id: 'vpcCidr',
            state: 'passed',
            sentence: '`10.20.0.0/16` can be the range of a VPC.',
          },
        ],
      },
    ]);
    expect(audited()).toEqual(['new-cluster-check']);
    expect(auditorEvent.success).toHaveBeenCalledTimes(1);
  });

  it('names what is wrong with the value and the fix, and asks AWS nothing for it', async () => {
    const { server } = await startPlugin({ simulator });
    simulator.calls.clear();
    const { body } = await request(server).post(PREFLIGHT).send({
      name: 'x\n  evil: ${{ secrets }}',
      kubernetesVersion: '1.30',
      vpcCidr: '8.8.0.0/16',
    });
    expect(body.checks).toEqual([
      {
        id: 'name',
        state: 'failed',
        sentence: expect.stringMatching(/cannot name a cluster: use 1 to 100/),
        fix: 'Correct the name.',
      },
      {
        id: 'kubernetesVersion',
        state: 'failed',
        sentence: expect.stringMatching(
          /^EKS does not offer Kubernetes `1\.30` for new clusters here, only `1\.37`, `1\.36`/,
        ),
        fix: 'Choose `1.36`.',
      },
      {
        id: 'vpcCidr',
        state: 'failed',
        sentence: expect.stringMatching(/`8\.8\.0\.0\/16` is not private/),
        fix: 'Choose another range.',
      },
    ]);
    expect(simulator.calls.matching({ action: 'DescribeCluster' })).toEqual([]);
  });

  it('tells a taken name from the cluster of the same file', async () => {
    const { server } = await startPlugin({ simulator });
    const check = async (body: object) => {
      const response = await request(server).post(PREFLIGHT).send(body);
      expect(response.text).not.toContain('S3CRET');
      return response.body.checks[0];
    };

    expect(
      await check({ name: 'payments-dev', source: CLUSTER_YAML_URL }),
    ).toEqual({
      id: 'name',
      state: 'passed',
      sentence:
        '`payments-dev` exists already in 111122223333, eu-west-1 and is declared by this file.',
    });
    expect(await check({ name: 'payments-dev', source: OTHER_URL })).toEqual({
      id: 'name',
      state: 'failed',
      sentence:
        '`payments-dev` is taken in 111122223333, eu-west-1: a cluster of that name is `ACTIVE`, declared by another file.',
      fix: 'Choose another name.',
      source: CLUSTER_YAML_URL,
    });
    // A tag that is no URL is no source, also when the caller names the same text.
    expect(await check({ name: 'legacy', source: 'data:text/html,x' })).toEqual(
      {
        id: 'name',
        state: 'failed',
        sentence:
          '`legacy` is taken in 111122223333, eu-west-1: a cluster of that name is `ACTIVE`, and no file declares it.',
        fix: 'Choose another name.',
      },
    );
  });

  it('tells who may not read the cluster only that the name is taken', async () => {
    const { server } = await startPlugin({
      simulator,
      denied: ['eks.cluster.read'],
    });
    const { body } = await request(server)
      .post(PREFLIGHT)
      .send({ name: 'payments-dev', source: OTHER_URL });
    expect(body.checks).toEqual([
      {
        id: 'name',
        state: 'failed',
        sentence: '`payments-dev` is taken in 111122223333, eu-west-1.',
        fix: 'Choose another name.',
      },
    ]);
  });

  it.each([
    // The SDK tries again until the deadline.
    ['throttle', 'AWS (slowed the portal down|did not answer in time)'],
    ['deny', 'the portal lacks `eks:DescribeCluster` in 111122223333'],
    ['hang', 'AWS did not answer in time'],
    [
      'malformed',
      'AWS gave an answer for account 111122223333 that the portal does not understand…',
    ],
  ] as const)('does not know when AWS does %s', async (kind, reason) => {
    const { server } = await startPlugin({ simulator });
    simulator.faults.add({ action: 'DescribeCluster', kind });
    const startedAt = Date.now();
    const { status, body } = await request(server)
      .post(PREFLIGHT)
      .send({ name: 'payments-test', kubernetesVersion: '1.36' });
    expect(Date.now() - startedAt).toBeLessThan(6_000);
    expect([status, body.checks]).toEqual([
      200,
      [
        {
          id: 'name',
          state: 'unknown',
          sentence: expect.stringMatching(
            `^Whether \`payments-test\` is free is not known: ${reason}\\.$`,
          ),
        },
        {
          id: 'kubernetesVersion',
          state: 'passed',
          sentence: 'EKS offers Kubernetes `1.36`.',
        },
      ],
    ]);
  });

  it('believes "not found" only of the account it asked for', async () => {
    const { server } = await startPlugin({ simulator, read: false });
    simulator.faults.add({ service: 'sts', kind: 'deny' });
    const { body } = await request(server)
      .post(PREFLIGHT)
      .send({ name: 'payments-test' });
    expect(body.checks[0]).toMatchObject({ id: 'name', state: 'unknown' });
    expect(simulator.calls.matching({ action: 'DescribeCluster' })).toEqual([]);
  });

  it.each([
    [403, PREFLIGHT, { name: 'a' }, ['eks.target.read']],
    [404, PREFLIGHT.replace('eu-west-1', 'us-east-1'), { name: 'a' }, []],
    [400, PREFLIGHT, {}, []],
    [400, PREFLIGHT, { name: '' }, []],
    [400, PREFLIGHT, { name: 'a', force: true }, []],
    [400, PREFLIGHT, { name: 'a', vpcCidr: 10 }, []],
  ])('answers %d to %s with %j', async (expected, path, wanted, denied) => {
    const { server } = await startPlugin({ simulator, read: false, denied });
    const { status } = await request(server).post(path).send(wanted);
    expect(status).toBe(expected);
    expect(simulator.calls.matching({})).toEqual([]);
  });
});
