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

import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { AWSEKSClusterProvider } from '@roadiehq/catalog-backend-module-aws';
import { RecordingCatalog } from '../catalog/RecordingCatalog';
import { countEntityFacts, meanOf } from '../measure/countFacts';
import { MemoryMeter } from '../measure/MemoryMeter';
import { measurePass } from '../measure/measurePass';
import type { Contestant } from './Contestant';
import { useEndpointOfSdk } from './useEndpointOfSdk';

/**
 * `AWSEKSClusterProvider` of `@roadiehq/catalog-backend-module-aws`, one for each account and region, as its README says.
 *
 * It runs with `useTemporaryCredentials`: without, it hands the credentials to the SDK in the wrong place, and every
 * account and region is read with the default ones. All providers run at once, as they do when a backend starts.
 */
export const roadieProvider: Contestant = {
  async run(fleet) {
    useEndpointOfSdk(fleet);
    const catalog = RecordingCatalog.create();
    const providers = fleet.targets.map(target =>
      AWSEKSClusterProvider.fromConfig(
        new ConfigReader({
          accountId: target.accountId,
          roleName: target.roleArn,
          roleArn: target.roleArn,
          region: target.region,
        }),
        {
          logger: mockServices.rootLogger(),
          providerId: `${target.accountId}-${target.region}`,
          useTemporaryCredentials: true,
        },
      ),
    );
    await Promise.all(providers.map(each => catalog.connect(each)));
    const memory = MemoryMeter.start();
    const pass = () =>
      measurePass({ ...fleet, catalog }, async () => {
        await Promise.all(providers.map(provider => provider.run()));
      });
    const cold = await pass();
    const second = await pass();
    const { clusters, entities } = catalog;
    return {
      cold,
      second,
      clusters: clusters.length,
      entities: entities.length,
      factsPerCluster: meanOf(clusters.map(countEntityFacts)),
      memory: memory.stop(),
    };
  },
};
