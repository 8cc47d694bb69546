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

import { createWorldState } from '../state';
import { fleetWorld } from './fleetWorld';

describe('fleet world', () => {
  it('deals clusters out over accounts and regions', () => {
    const state = createWorldState({
      world: fleetWorld({ clusters: 500, accounts: 50, regions: 5 }),
    });
    const places = new Map<string, number>();
    for (const { accountId, region } of state.clusters.values()) {
      const place = `${accountId}/${region}`;
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    expect(places.size).toBe(250);
    expect(new Set(places.values())).toEqual(new Set([2]));
    const names = [...state.clusters.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(500);
  });

  it('gives every cluster the parts it is told to', () => {
    const counts = (options: Partial<Parameters<typeof fleetWorld>[0]>) => {
      const state = createWorldState({
        world: fleetWorld({ clusters: 1, ...options }),
      });
      const [cluster] = state.clusters.values();
      return {
        nodeGroups: cluster.nodeGroups.size,
        addons: cluster.addons.size,
        accessEntries: cluster.accessEntries.size,
        associations: cluster.podIdentityAssociations.size,
        fargateProfiles: cluster.fargateProfiles.size,
        insights: [...cluster.insights.values()].map(
          ({ insightStatus }) => insightStatus?.status,
        ),
        subnets: state.subnets.length,
      };
    };
    expect(counts({})).toEqual({
      nodeGroups: 3,
      addons: 6,
      accessEntries: 4,
      associations: 4,
      fargateProfiles: 1,
      insights: [
        'WARNING',
        'WARNING',
        'PASSING',
        'PASSING',
        'PASSING',
        'PASSING',
      ],
      subnets: 3,
    });
    expect(counts({ nodeGroups: 0, insights: 1, warnings: 0 })).toMatchObject({
      nodeGroups: 0,
      insights: ['PASSING'],
    });
    expect(() => fleetWorld({ clusters: 1, addons: 99 })).toThrow('addons');
  });
});
