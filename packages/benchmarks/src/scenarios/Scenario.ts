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

import type { FleetOptions } from '@backstage-eks/eks-simulator';

/** A fleet that every contestant reads. */
export interface Scenario {
  name: string;
  fleet: FleetOptions & { accounts: number; regions: number };
}

/** Everything in one account and region, or spread over 50 accounts and 5 regions. */
const PLACES = {
  one: { name: 'one target', accounts: 1, regions: 1 },
  spread: { name: '50 accounts x 5 regions', accounts: 50, regions: 5 },
};

/** Every number of clusters in every place. */
export function scenariosOf(
  sizes: number[],
  places: Array<keyof typeof PLACES>,
): Scenario[] {
  return places
    .map(place => PLACES[place])
    .flatMap(({ name, accounts, regions }) =>
      sizes.map(clusters => ({
        name: `${clusters} clusters, ${name}`,
        fleet: { clusters, accounts, regions },
      })),
    );
}
