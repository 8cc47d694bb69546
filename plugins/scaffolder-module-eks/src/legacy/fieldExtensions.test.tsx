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
import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { ReactNode } from 'react';
import { dev, FixtureEksApi } from '../__testUtils__';
import {
  EksClusterBaseNameFieldExtension,
  EksEnvironmentsFieldExtension,
  EksKubernetesVersionFieldExtension,
} from './index';

/** Finds the fields as the page of the old scaffolder does. */
function LegacyForm(props: { children: ReactNode }) {
  const extensions = useCustomFieldExtensions(props.children);
  return (
    <Stepper
      manifest={{
        title: 'Form',
        steps: [
          {
            title: 'Step',
            schema: {
              properties: {
                name: { type: 'string', 'ui:field': 'EksClusterBaseName' },
                environments: { type: 'array', 'ui:field': 'EksEnvironments' },
                version: { type: 'string', 'ui:field': 'EksKubernetesVersion' },
              },
            },
          },
        ],
      }}
      extensions={extensions}
      initialState={{ name: 'payments', environments: [{ ...dev }] }}
      onCreate={async () => {}}
    />
  );
}

describe('field extensions of the old frontend system', () => {
  it('are found by the page of the scaffolder and work there', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[eksApiRef, new FixtureEksApi()]]}>
        <LegacyForm>
          <ScaffolderFieldExtensions>
            <EksClusterBaseNameFieldExtension />
            <EksEnvironmentsFieldExtension />
            <EksKubernetesVersionFieldExtension />
          </ScaffolderFieldExtensions>
        </LegacyForm>
      </TestApiProvider>,
    );
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue(
      'payments',
    );
    expect(screen.getByText(/^Cluster:/)).toHaveTextContent(
      'Cluster: payments-dev',
    );
    expect(await screen.findByText(/is free in/)).toBeVisible();
    expect(await screen.findByRole('radio', { name: /^1.35/ })).toBeChecked();
  });
});
