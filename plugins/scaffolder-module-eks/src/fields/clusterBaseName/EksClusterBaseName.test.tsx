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

  it('says the rule while it is typed and a name that keeps it, and stops the form', async () => {
    const { submit, isSubmitted } = renderForm({
      fields: { name: 'EksClusterBaseName' },
      formData: { environments: [dev, prod] },
    });
    const field = await screen.findByRole('textbox', { name: /^Name/ });
    await userEvent.type(field, 'Pay ments');
    expect(field).toBeInvalid();
    const sentence =
      '“Pay ments” cannot begin the names of clusters: use 2 to 40 lower-case letters, digits and single hyphens, a letter first, such as “pay-ments”.';
    expect(field).toHaveAccessibleDescription(
      expect.stringContaining(sentence),
    );
    expect(screen.queryByText(/^Clusters:/)).not.toBeInTheDocument();

    await submit();
    // In the list above the form and at the field, as with every field of the scaffolder.
    expect(await screen.findAllByText(/“Pay ments” cannot begin/)).toHaveLength(
      2,
    );
    expect(isSubmitted()).toBe(false);

    await userEvent.clear(field);
    await userEvent.type(field, 'orders');
    await submit();
    expect(await screen.findByText('orders')).toBeVisible();
    expect(isSubmitted()).toBe(true);
  });

  it('does not call a name wrong that is still being typed, and stops the form at it', async () => {
    const { submit, isSubmitted } = renderForm({
      fields: { name: 'EksClusterBaseName' },
    });
    const field = await screen.findByRole('textbox', { name: /^Name/ });
    for (const text of ['p', 'ayments', '-']) {
      await userEvent.type(field, text);
      expect(field).toBeValid();
    }
    await submit();
    expect(
      (await screen.findAllByText(/“payments-” cannot begin/)).length,
    ).toBeGreaterThan(0);
    expect(field).toBeInvalid();
    expect(isSubmitted()).toBe(false);
  });

  it('says the rule in words when the template finds it broken by a pattern', async () => {
    const { submit, isSubmitted } = renderForm({
      fields: { name: 'EksClusterBaseName' },
      schema: { pattern: '^[a-z]+$' },
    });
    const field = await screen.findByRole('textbox', { name: /^Name/ });
    await userEvent.type(field, 'payments-');
    expect(field).toBeValid();
    await submit();
    expect(
      await screen.findByText(/“payments-” cannot begin/),
    ).toHaveTextContent('such as “payments”.');
    expect(field).toBeInvalid();
    expect(isSubmitted()).toBe(false);
  });

  it.each([5, null, true, ['a'], { of: 'what' }])(
    'is empty when the address bar brings %j',
    async name => {
      renderForm({
        fields: { name: 'EksClusterBaseName' },
        formData: { name, environments: [dev] },
      });
      expect(await screen.findByRole('textbox', { name: /^Name/ })).toHaveValue(
        '',
      );
    },
  );
});
