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

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import type { Simulator } from '@backstage-eks/eks-simulator';
import type { TargetCheck } from '@backstage-eks/plugin-eks-common';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { stringify } from 'yaml';
import { awsIntegration, simulateAws } from '../../__testUtils__/simulatedAws';
import { wholeCluster } from '../__testUtils__/wholeCluster';
import { runDoctor } from './runDoctor';
import type { TierState } from './tiersReached';

const COMMAND = resolve(__dirname, '../../../bin/eks-doctor.cjs');

interface Outcome {
  code: number | string | null | undefined;
  out: string;
  error: string;
}

describe('eks-doctor', () => {
  jest.setTimeout(120_000);
  const directory = createMockDirectory();
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await simulateAws([wholeCluster('prod')]);
  });
  afterEach(() => simulator.faults.clear());
  afterAll(() => simulator.close());

  /** Runs the real command in a folder with this configuration. */
  function run(args: string[] = [], files: Record<string, string> = config()) {
    directory.setContent(files);
    return new Promise<Outcome>(done => {
      execFile(
        process.execPath,
        [COMMAND, ...args],
        { cwd: directory.path, timeout: 100_000 },
        (failure, out, error) =>
          done({ code: failure ? failure.code : 0, out, error }),
      );
    });
  }

  /** The same without a process of its own. */
  async function runHere(args: string[], files = config()): Promise<Outcome> {
    directory.setContent(files);
    const out: string[] = [];
    const error: string[] = [];
    const code = await runDoctor(args, {
      out: line => out.push(line),
      error: line => error.push(line),
      folder: directory.path,
    });
    return { code, out: out.join('\n'), error: error.join('\n') };
  }

  function config(
    changes: { eks?: object; aws?: object } = {},
  ): Record<string, string> {
    return {
      'app-config.yaml': stringify({
        aws: { ...awsIntegration, ...changes.aws },
        eks: {
          aws: { endpoint: simulator.awsEndpoint },
          targets: [
            { accountId: '111122223333', regions: ['eu-west-1', 'us-east-1'] },
            { accountId: '444455556666', regions: ['eu-west-1'] },
          ],
          ...changes.eks,
        },
      }),
    };
  }

  it('checks every target of the configuration, and ends with 0 when nothing is missing', async () => {
    const { code, out, error } = await run();
    expect(error).toBe('');
    expect(code).toBe(0);
    expect(out.match(/^Account .*$/gm)).toEqual([
      'Account 111122223333 in eu-west-1',
      'Account 111122223333 in us-east-1',
      'Account 444455556666 in eu-west-1',
    ]);
    expect(out).toMatch(/Tier 1 EKS: reached \(19 ok, 0 missing, 0 unknown\)/);
    expect(out).toMatch(/^ {2}ok +eks:ListClusters$/m);
    // The other two have no cluster.
    expect(out).toMatch(/Tier 3 Kubernetes: nothing missing \(0 ok, 0 missing/);
    expect(out).not.toContain('Add this policy');
  });

  it('ends with 1 and prints the policy for what is denied', async () => {
    simulator.faults.add({ action: 'ListInsights', kind: 'deny' });
    const { code, out } = await run(['--account', '111122223333']);
    expect(code).toBe(1);
    expect(out).toMatch(/Tier 1 EKS: not reached \(18 ok, 1 missing/);
    expect(out).toMatch(
      /^ {2}missing +eks:ListInsights +The portal lacks `eks:ListInsights` in AWS account 111122223333\. Not known without it: insights\.$/m,
    );
    const policy = /^\{$[\s\S]*?^\}$/m.exec(out)?.[0] ?? '';
    expect(JSON.parse(policy)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['eks:ListInsights'],
          Resource: ['arn:aws:eks:*:111122223333:cluster/*'],
        },
      ],
    });
    expect(out).not.toContain('444455556666');
  });

  it('takes only what is missing up to the wanted tier for a fault', async () => {
    simulator.faults.add({ action: 'GetRole', kind: 'deny' });
    const where = ['--account', '111122223333', '--region', 'eu-west-1'];
    await expect(runHere(where)).resolves.toMatchObject({ code: 0 });
    await expect(runHere([...where, '--tier', 'aws'])).resolves.toMatchObject({
      code: 1,
    });
  });

  it('prints JSON, for a target that is not configured too', async () => {
    const { code, out } = await runHere(
      ['--json', '--account', '111122223333', '--region', 'eu-west-1'],
      config({
        eks: { targets: [], aws: { endpoint: simulator.awsEndpoint } },
      }),
    );
    expect(code).toBe(0);
    const [check, ...others]: Array<TargetCheck & { tiers: TierState[] }> =
      JSON.parse(out);
    expect(others).toEqual([]);
    expect(check).toMatchObject({
      accountId: '111122223333',
      region: 'eu-west-1',
      identity: { state: 'ok' },
      missing: [],
    });
    expect(check.tiers.map(({ tier, state }) => [tier, state])).toEqual([
      ['eks', 'reached'],
      ['aws', 'reached'],
      ['kubernetes', 'reached'],
    ]);
  });

  it('says that the credentials are those of another account', async () => {
    const [one, two] = awsIntegration.accounts;
    const { code, out } = await run(
      ['--account', one.accountId, '--region', 'eu-west-1'],
      config({ aws: { accounts: [{ ...two, accountId: one.accountId }] } }),
    );
    expect(code).toBe(1);
    expect(out).toBe(
      [
        'Account 111122223333 in eu-west-1',
        '  The credentials configured for AWS account 111122223333 belong to another account.',
        '',
        '',
      ].join('\n'),
    );
  });

  it('says that AWS could not be reached, without naming hosts', async () => {
    const { code, out, error } = await run(
      ['--account', '111122223333', '--region', 'eu-west-1'],
      config({ eks: { aws: { endpoint: 'http://127.0.0.1:9' } } }),
    );
    expect(code).toBe(1);
    expect(out).toContain(
      'AWS could not be reached for account 111122223333 (ECONNREFUSED).',
    );
    expect(out + error).not.toContain('127.0.0.1');
  });

  it.each([
    [['--account', '1'], `Invalid value of --account: '1'`],
    [['--region', 'Europe'], `Invalid value of --region: 'Europe'`],
    [['--tier', 'gold'], `give one of eks, aws, kubernetes`],
    [['--account', '123456789012'], 'give both --account and --region'],
    [['--config', 'none.yaml'], 'The configuration could not be read'],
    [['--force'], "Unknown option '--force'"],
  ])('ends with 2 for %j', async (args, message) => {
    const outcome = await runHere(args);
    expect(outcome.error).toContain(message);
    expect(outcome).toMatchObject({ code: 2, out: '' });
  });

  it('names what is wrong in the configuration', async () => {
    const { code, error } = await runHere(
      [],
      config({ eks: { targets: [{ accountId: 1, regions: ['eu-west-1'] }] } }),
    );
    expect(code).toBe(2);
    expect(error).toContain('eks.targets[0].accountId');
  });

  it('explains itself without a configuration', async () => {
    const { code, out } = await run(['--help'], {});
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: eks-doctor/);
  });
});
