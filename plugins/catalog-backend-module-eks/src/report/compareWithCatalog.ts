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

import type { CatalogReport } from '@backstage-eks/plugin-eks-common';
import { isOurLocation } from '../entities';

/** The backend takes no more; the number of all is in the counts. */
const MAX_CONFLICTS = 100;
const MAX_LOCATION_LENGTH = 500;
/** For an entity that does not say where it comes from. */
const NO_LOCATION = 'unknown';

/**
 * What the catalog has under a reference: `undefined` is no such entity, else the location that manages it.
 *
 * @internal
 */
export type HeldBy = { location?: string } | undefined;

/**
 * Compares the entities of the inventory with what the catalog has under their references.
 *
 * @internal
 */
export function compareWithCatalog(
  held: Map<string, HeldBy>,
): Pick<CatalogReport, 'counts' | 'conflicts'> {
  const counts = { wouldCreate: 0, inPlace: 0, conflicts: 0 };
  const conflicts: CatalogReport['conflicts'] = [];
  for (const [entityRef, entity] of held) {
    if (!entity) {
      counts.wouldCreate += 1;
    } else if (isOurLocation(entity.location)) {
      counts.inPlace += 1;
    } else {
      counts.conflicts += 1;
      const heldBy = entity.location ?? NO_LOCATION;
      conflicts.push({
        entityRef,
        heldBy: heldBy.slice(0, MAX_LOCATION_LENGTH),
      });
    }
  }
  conflicts.sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
  return { counts, conflicts: conflicts.slice(0, MAX_CONFLICTS) };
}
