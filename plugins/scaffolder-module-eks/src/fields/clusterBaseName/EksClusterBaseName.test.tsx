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

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dev, prod, renderForm } from '../../__testUtils__';

describe('EksClusterBaseName', () => {
  it('shows the names of the clusters as they come out', async () => {
    renderForm({
      fields: { name: 'EksClusterBaseName' },
      formData: { environments: [dev, prod] },
    });
    const field = await screen.findByRole('textbox', { name: /^Name/ });
    expect(field).toHaveAccessibleDescription(/“payments-dev”/);

    await userEvent.type(field, 'orders');
    expect(screen.getByText(/^Clusters:/)).toHaveTextContent(
      'Clusters: orders-dev, orders-prod',
    );
    expect(field).toBeValid();
  });

  it('is wrong when the template is stricter than EKS', async () => {
    renderForm({
      fields: { name: 'EksClusterBaseName' },
      formData: { environments: [dev] },
      schema: { pattern: '^[a-z]+$' },
    });
    const field = await screen.findByRole('textbox', { name: /^Name/ });
    await userEvent.type(field, 'Orders');
    expect(field).toBeInvalid();
    expect(screen.queryByText(/^Cluster:/)).not.toBeInTheDocument();
  });

  it('says what is wrong with the longest name while it is typed, and keeps the form from going on', async () => {
    const { submit, isSubmitted } = renderForm({
      fields: { name: 'EksClusterBaseName' },
      formData: { environments: [dev, prod] },
    });
    const field = await screen.findByRole('textbox', { name: /^Name/ });
    await userEvent.type(field, '1orders');
    expect(field).toBeInvalid();
    expect(
      screen.getByText(/“1orders-prod” cannot name a cluster/),
    ).toBeVisible();
    expect(screen.queryByText(/^Clusters:/)).not.toBeInTheDocument();

    await submit();
    expect(
      await screen.findAllByText(/“1orders-prod” cannot name a cluster/),
    ).toHaveLength(2);
    expect(isSubmitted()).toBe(false);

    await userEvent.clear(field);
    await userEvent.type(field, 'orders');
    await submit();
    expect(await screen.findByText('orders')).toBeVisible();
    expect(isSubmitted()).toBe(true);
  });
});
