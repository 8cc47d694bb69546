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
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ComponentProps } from 'react';
import { clusterBaseNameField } from '../fields/clusterBaseName';
import { environmentsField } from '../fields/environments';
import { kubernetesVersionField } from '../fields/kubernetesVersion';
import { FixtureEksApi } from './FixtureEksApi';

const FIELDS = [
  clusterBaseNameField,
  environmentsField,
  kubernetesVersionField,
].map(field => ({ ...field, schema: field.schema.schema }));

const SCHEMAS: Record<string, { type: string; items?: { type: string } }> = {
  EksClusterBaseName: { type: 'string' },
  EksKubernetesVersion: { type: 'string' },
  EksEnvironments: { type: 'array', items: { type: 'object' } },
};

/** Renders fields in a real form of the scaffolder, whose review page shows what was filled in. */
export function renderForm(options: {
  /** Name of the field extension by key. */
  fields: Record<string, string>;
  /** What the schemas of the template say besides. */
  schema?: { pattern?: string; items?: object; maxItems?: number };
  formData?: Record<string, unknown>;
  api?: FixtureEksApi;
}) {
  const { fields, schema, formData = {} } = options;
  const { api = new FixtureEksApi() } = options;
  const properties = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      { ...SCHEMAS[field], ...schema, 'ui:field': field },
    ]),
  );
  const initialState: ComponentProps<typeof Stepper>['initialState'] =
    JSON.parse(JSON.stringify(formData));
  renderInTestApp(
    <Stepper
      manifest={{
        title: 'Form',
        steps: [{ title: 'Step', schema: { properties } }],
      }}
      extensions={FIELDS}
      initialState={initialState}
      onCreate={async () => {}}
    />,
    { apis: [[eksApiRef, api]] },
  );
  return {
    submit: () =>
      userEvent.click(screen.getByRole('button', { name: 'Review' })),
    /** Whether the review page is shown. */
    isSubmitted: () =>
      screen.queryByRole('button', { name: 'Create' }) !== null,
  };
}
