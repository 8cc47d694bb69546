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

import { ConfigReader } from '@backstage/config';
import { AwsEKSClusterProcessor } from '@backstage/plugin-catalog-backend-module-aws';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { RecordingCatalog } from '../catalog/RecordingCatalog';
import { countEntityFacts, meanOf } from '../measure/countFacts';
import { MemoryMeter } from '../measure/MemoryMeter';
import { measurePass } from '../measure/measurePass';
import type { Fleet, Target } from '../scenarios';
import type { Contestant } from './Contestant';
import { useEndpointOfSdk } from './useEndpointOfSdk';

/** How many entities the processing loop of the catalog works on at once, at most. */
const PROCESSING_CONCURRENCY = 10;

/**
 * `AwsEKSClusterProcessor` of Backstage, with one location of type `aws-eks` for each account and region. The catalog's
 * processing loop is played: each location is processed once, ten at a time. An entity that it emits counts as written.
 */
export const eksClusterProcessor: Contestant = {
  async run(fleet) {
    useEndpointOfSdk(fleet);
    const catalog = RecordingCatalog.create();
    const connection = catalog.connectionOf('aws-eks');
    const processor = AwsEKSClusterProcessor.fromConfig(
      new ConfigReader({ aws: { accounts: fleet.accounts } }),
    );
    const memory = MemoryMeter.start();
    const pass = () =>
      measurePass({ ...fleet, catalog }, async () => {
        await eachAtMost(
          PROCESSING_CONCURRENCY,
          fleet.targets,
          async target => {
            const entities = await read(processor, target);
            await connection.applyMutation({
              type: 'delta',
              added: entities.map(entity => ({ entity })),
              removed: [],
            });
          },
        );
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

async function read(processor: AwsEKSClusterProcessor, target: Target) {
  const results: CatalogProcessorResult[] = [];
  await processor.readLocation(
    { type: 'aws-eks', target: `${target.accountId}/${target.region}` },
    false,
    result => results.push(result),
  );
  return results.flatMap(result =>
    result.type === 'entity' ? [result.entity] : [],
  );
}

async function eachAtMost(
  concurrency: number,
  targets: Fleet['targets'],
  work: (target: Target) => Promise<void>,
): Promise<void> {
  const waiting = [...targets];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
