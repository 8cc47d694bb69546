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

import { eksApiRef } from '@backstage-eks/plugin-eks-react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { ComponentProps } from 'react';
import { FixtureEksApi } from '../../src/__testUtils__';
import { clusterBaseNameField } from '../../src/fields/clusterBaseName';
import { environmentsField } from '../../src/fields/environments';
import { kubernetesVersionField } from '../../src/fields/kubernetesVersion';

const FIELDS = [
  clusterBaseNameField,
  environmentsField,
  kubernetesVersionField,
].map(field => ({ ...field, schema: field.schema.schema }));

const MANIFEST = {
  title: 'EKS clusters',
  steps: [
    {
      title: 'Clusters',
      schema: {
        required: ['name', 'environments', 'kubernetesVersion'],
        properties: {
          name: { type: 'string', 'ui:field': 'EksClusterBaseName' },
          owner: {
            title: 'Owner',
            description: 'A stock field, to compare with.',
            type: 'string',
          },
          environments: {
            type: 'array',
            'ui:field': 'EksEnvironments',
            items: { type: 'object' },
          },
          kubernetesVersion: {
            title: 'Kubernetes version',
            type: 'string',
            'ui:field': 'EksKubernetesVersion',
          },
        },
      },
    },
  ],
};

/** A form of the scaffolder with all fields, on fixtures. */
export function EksForm(props: {
  theme: 'mui' | 'bui';
  api: FixtureEksApi;
  initialState?: ComponentProps<typeof Stepper>['initialState'];
}) {
  return (
    <TestApiProvider apis={[[eksApiRef, props.api]]}>
      <Stepper
        manifest={MANIFEST}
        extensions={FIELDS}
        initialState={props.initialState}
        formProps={{ EXPERIMENTAL_theme: props.theme }}
        onCreate={async () => {}}
      />
    </TestApiProvider>
  );
}
