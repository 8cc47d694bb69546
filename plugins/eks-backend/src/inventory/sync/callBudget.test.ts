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

import { fleetWorld, startSimulator } from '@backstage-eks/eks-simulator';
import { TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsClients } from '../../aws';
import { simulatedInventory } from '../__testUtils__/simulatedInventory';

const ACCOUNT = '100000000001';
const TARGETS = [{ accountId: ACCOUNT, region: 'eu-west-1' }];
const CLUSTERS = 4;
const RUNS_PER_HOUR = 6;
/** As fast as the simulator answers: how many calls there are is the question here. */
const PACE = { perSecond: 10_000, burst: 1_000, parallel: 10 };

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** The calls about clusters; the list of a target and the facts of a region are shared by all its clusters. */
function callsOfClusters(counts: Record<string, number>): number {
  const {
    'sts GetCallerIdentity': identity = 0,
    'eks ListClusters': lists = 0,
    'eks DescribeClusterVersions': calendars = 0,
    'eks DescribeAddonVersions': addons = 0,
    'ssm GetParameter': amis = 0,
    ...others
  } = counts;
  return Object.values(others).reduce((sum, count) => sum + count, 0);
}

describe('calls to AWS', () => {
  it.each([
    {
      size: 'typical',
      fleet: {
        nodeGroups: 3,
        addons: 6,
        fargateProfiles: 1,
        podIdentityAssociations: 4,
        accessEntries: 4,
        insights: 6,
        warnings: 1,
      },
      cold: 31,
      hourAfter: 7,
      // All that is slow included, an hour takes 11.0 calls.
      share: 0.356,
    },
    {
      size: 'small',
      fleet: {
        nodeGroups: 2,
        addons: 4,
        fargateProfiles: 0,
        podIdentityAssociations: 0,
        accessEntries: 2,
        insights: 6,
        warnings: 0,
      },
      cold: 18,
      hourAfter: 6,
      // 8.9 calls: of a small cluster the core is a large part, and it is read as often as that of others.
      share: 0.493,
    },
  ])(
    'of a $size cluster at rest are few beside those of a cold pass',
    async ({ fleet, cold, hourAfter, share }) => {
      const simulator = await startSimulator({
        world: fleetWorld({ clusters: CLUSTERS, ...fleet }),
      });
      const clients = AwsClients.create({
        credentialsManager: DefaultAwsCredentialsManager.fromConfig(
          new ConfigReader({
            aws: {
              accounts: [
                {
                  accountId: ACCOUNT,
                  accessKeyId: `AKIA${ACCOUNT}`,
                  secretAccessKey: `secret-of-${ACCOUNT}`,
                },
              ],
            },
          }),
        ),
        targets: () => TARGETS,
        endpoint: simulator.awsEndpoint,
        pace: { eks: PACE, ec2: PACE, sts: PACE, ssm: PACE },
      });
      const { run, failures } = await simulatedInventory({
        simulator,
        clients,
        knex: await databases.init('SQLITE_3'),
        targets: TARGETS,
      });
      const callsOfRuns = async (runs: number) => {
        simulator.calls.clear();
        for (let each = 0; each < runs; each += 1) {
          await run();
        }
        return callsOfClusters(simulator.calls.counts()) / CLUSTERS;
      };
      try {
        const pass = await callsOfRuns(1);
        const hour = await callsOfRuns(RUNS_PER_HOUR);
        const rest = await callsOfRuns(23 * RUNS_PER_HOUR);
        const meanHour = (hour + rest) / 24;
        expect(await failures()).toEqual({});
        expect({ pass, hour }).toEqual({ pass: cold, hour: hourAfter });
        expect(hour / pass).toBeLessThanOrEqual(0.4);
        expect(meanHour / pass).toBeCloseTo(share, 3);
      } finally {
        clients.destroy();
        await simulator.close();
      }
    },
    120_000,
  );
});
