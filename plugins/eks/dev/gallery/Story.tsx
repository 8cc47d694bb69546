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

import { EksApi, eksApiRef } from '@backstage-eks/plugin-eks-react';
import { Entity } from '@backstage/catalog-model';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { ReactNode } from 'react';

/** One state with its name, answered by its own API. */
export function Story(props: {
  name: string;
  api: EksApi;
  entity?: Entity;
  children: ReactNode;
}) {
  const { name, api, entity, children } = props;
  return (
    <section data-story={name}>
      <Text as="h2" variant="body-small" color="secondary">
        {name}
      </Text>
      <TestApiProvider apis={[[eksApiRef, api]]}>
        {entity ? (
          <EntityProvider entity={entity}>{children}</EntityProvider>
        ) : (
          children
        )}
      </TestApiProvider>
    </section>
  );
}
