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
import {
  parseClusterSpec,
  toEksctlConfig,
} from '@backstage-eks/plugin-eks-common';
import request from 'supertest';
import { parse, stringify } from 'yaml';
import { clusterYaml } from './__testUtils__/clusterYaml';
import { simulateAws } from './__testUtils__/simulatedAws';
import { startPlugin } from './__testUtils__/startPlugin';

jest.setTimeout(120_000);

const ENTITY = 'payments-dev-eu-west-1-111122223333';
const STEP_MS = 15_000;
const MAX_STEPS = 100;

describe('a cluster repository', () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await simulateAws([], new Date());
  });

  afterEach(async () => {
    await simulator.close();
  });

  /** As `publish:gitea` and its first push do, in two requests. */
  async function publish(files: Record<string, string>) {
    const post = async (path: string, body: object) => {
      const response = await fetch(`${simulator.gitEndpoint}/api/v1/${path}`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from('demo:demo').toString('base64')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      });
      expect([path, response.status]).toEqual([path, 201]);
    };
    await post('orgs/platform/repos', { name: 'payments', private: true });
    await post('repos/platform/payments/contents', {
      branch: 'main',
      message: 'Create payments',
      files: Object.entries(files).map(([path, text]) => ({
        operation: 'create',
        path,
        content: Buffer.from(text).toString('base64'),
      })),
    });
  }

  it('comes to life: declared, created and complete, told at every step', async () => {
    const { server, readAll } = await startPlugin({ simulator, read: false });
    const source = `${simulator.gitEndpoint}/platform/payments/src/branch/main/clusters/dev/cluster.yaml`;
    const text = clusterYaml({ source });
    const parsed = parseClusterSpec(parse(text));
    if (!('spec' in parsed)) {
      throw new Error(JSON.stringify(parsed.problems));
    }
    const preflight = async () => {
      const { body } = await request(server)
        .post('/api/eks/targets/111122223333/eu-west-1/preflight')
        .send({ name: 'payments-dev', source });
      return body.checks[0].sentence;
    };
    expect(await preflight()).toMatch(/is free in/);

    await publish({
      'clusters/dev/cluster.yaml': text,
      'clusters/dev/eksctl.yaml': stringify(toEksctlConfig(parsed.spec)),
    });

    const told: string[] = [];
    const declarations = new Set<string>();
    for (let step = 0; step < MAX_STEPS; step += 1) {
      await readAll();
      const { status, body } = await request(server).get(
        `/api/eks/clusters/${ENTITY}/progress`,
      );
      if (status === 200) {
        declarations.add(JSON.stringify(body.declaration));
        told.push(`${body.state}: ${body.sentence}`);
        if (body.state === 'complete') {
          break;
        }
      }
      simulator.clock.advance(STEP_MS);
    }

    expect([...declarations]).toEqual([
      JSON.stringify({ state: 'read', url: source }),
    ]);
    expect(told[0]).toMatch(
      /^creating: Control plane is being created, since .* UTC; EKS takes about 10 minutes\. Then: node group `general`, 2 add-ons\.$/,
    );
    expect(
      told.some(each => /^creating: .*node group `general`/.test(each)),
    ).toBe(true);
    expect(told.at(-1)).toBe(
      'complete: The control plane is active, and so is every node group and add-on that `cluster.yaml` declares.',
    );
    expect(new Set(told.map(each => each.split(':')[0]))).toEqual(
      new Set(['creating', 'complete']),
    );
    expect(await preflight()).toMatch(
      /exists already in .* and is declared by this file/,
    );
  });
});
