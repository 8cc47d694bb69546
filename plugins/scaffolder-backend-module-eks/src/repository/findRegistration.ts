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

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyLocationRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** What the catalog knows of a repository's `catalog-info.yaml`. */
export interface Registration {
  /** Whether the location is registered. */
  registered: boolean;
  /** Where the entity comes from, when it comes from elsewhere: its name is taken. */
  takenBy?: string;
}

/** Asks the catalog, as the caller, for the location of a `catalog-info.yaml` and for the entity that it declares. */
export async function findRegistration(
  catalog: CatalogService,
  options: {
    catalogInfoUrl: string;
    entityRef?: string;
    credentials: BackstageCredentials;
  },
): Promise<Registration> {
  const { catalogInfoUrl, credentials, entityRef } = options;
  const locationRef = stringifyLocationRef({
    type: 'url',
    target: catalogInfoUrl,
  });
  const location = await catalog.getLocationByRef(locationRef, {
    credentials,
  });
  const registered = location !== undefined;
  if (!entityRef) {
    return { registered };
  }
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  const origin = entity?.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
  return entity && origin !== locationRef
    ? { registered, takenBy: origin ?? 'another source' }
    : { registered };
}
