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

import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { Simulator } from '@backstage-eks/eks-simulator';
import {
  simulateAws,
  simulatedClients,
} from '../../__testUtils__/simulatedAws';
import type { AwsClients } from '../AwsClients';
import { readLatestAmi } from './readLatestAmi';

const target = { accountId: '111122223333', region: 'eu-west-1' };
const { signal } = new AbortController();

describe('readLatestAmi', () => {
  let simulator: Simulator;
  let clients: AwsClients;
  let ssm: SSMClient;

  beforeAll(async () => {
    simulator = await simulateAws([]);
    clients = simulatedClients(simulator.awsEndpoint, [target]);
    ssm = clients.ssm(target);
  });

  afterAll(async () => {
    clients.destroy();
    await simulator.close();
  });

  const read = (amiType: string, kubernetesVersion = '1.34') =>
    readLatestAmi(ssm, { amiType, kubernetesVersion }, signal);

  it('reads releases as text and as JSON', async () => {
    await expect(read('AL2023_ARM_64_STANDARD')).resolves.toMatch(
      /^1\.34\.\d+-\d{8}$/,
    );
    await expect(read('BOTTLEROCKET_x86_64')).resolves.toMatch(
      /^\d+\.\d+\.\d+-[0-9a-f]+$/,
    );
    await expect(read('WINDOWS_CORE_2022_x86_64')).resolves.toMatch(/\d{4}/);
  });

  it('finds none where AWS publishes none, and asks nothing for an AMI of the account', async () => {
    await expect(read('AL2_x86_64', '1.35')).resolves.toBeUndefined();
    simulator.calls.clear();
    await expect(read('CUSTOM')).resolves.toBeUndefined();
    expect(simulator.calls.matching({})).toEqual([]);
  });

  it('does not take a type it does not know for one without releases', async () => {
    await expect(read('AL2024_x86_64_STANDARD')).rejects.toMatchObject({
      name: 'InvalidAnswerError',
      message: expect.stringContaining('AL2024_x86_64_STANDARD'),
    });
  });

  it('refuses JSON without a release', async () => {
    const send = jest
      .spyOn(ssm, 'send')
      .mockImplementation(async (command: unknown) => {
        expect(command).toBeInstanceOf(GetParameterCommand);
        return { Parameter: { Value: '{"image_id":"ami-0a1"}' } };
      });
    await expect(read('WINDOWS_CORE_2022_x86_64')).rejects.toThrow(
      'release_version',
    );
    send.mockRestore();
  });
});
