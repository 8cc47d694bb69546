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

import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog that holds entities and remembers registered locations. */
export function memoryCatalog(entities: Entity[] = []) {
  const locations: string[] = [];
  const service = catalogServiceMock.mock({
    getEntityByRef: async ref => {
      const wanted = stringifyEntityRef(
        typeof ref === 'string' ? parseEntityRef(ref) : ref,
      );
      return entities.find(entity => stringifyEntityRef(entity) === wanted);
    },
    getLocationByRef: async ref => {
      const target = locations.find(each => `url:${each}` === ref);
      return target ? locationOf(target) : undefined;
    },
    addLocation: async ({ dryRun, target }) => {
      if (!dryRun) {
        locations.push(target);
      }
      return {
        location: locationOf(target),
        entities: [],
      };
    },
  });
  return { entities, locations, service };
}

/** What {@link memoryCatalog} makes. */
export type MemoryCatalog = ReturnType<typeof memoryCatalog>;

function locationOf(target: string) {
  return {
    id: target,
    type: 'url',
    target,
    entityRef: 'location:default/generated',
  };
}
