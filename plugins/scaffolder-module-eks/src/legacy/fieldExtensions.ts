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

import { createPlugin } from '@backstage/core-plugin-api';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { clusterBaseNameField } from '../fields/clusterBaseName';
import { environmentsField } from '../fields/environments';
import { kubernetesVersionField } from '../fields/kubernetesVersion';

const eksScaffolderPlugin = createPlugin({ id: 'scaffolder-module-eks' });

/**
 * The field `EksClusterBaseName`. Needs the API of `@backstage-eks/plugin-eks/legacy` in the app, as the others do.
 *
 * @public
 */
export const EksClusterBaseNameFieldExtension = eksScaffolderPlugin.provide(
  createScaffolderFieldExtension(forLegacy(clusterBaseNameField)),
);

/**
 * The field `EksKubernetesVersion`.
 *
 * @public
 */
export const EksKubernetesVersionFieldExtension = eksScaffolderPlugin.provide(
  createScaffolderFieldExtension(forLegacy(kubernetesVersionField)),
);

/**
 * The field `EksEnvironments`.
 *
 * @public
 */
export const EksEnvironmentsFieldExtension = eksScaffolderPlugin.provide(
  createScaffolderFieldExtension(forLegacy(environmentsField)),
);

/** The old system takes the JSON schema itself. */
function forLegacy<T extends { schema: { schema: S } }, S>(field: T) {
  return { ...field, schema: field.schema.schema };
}
