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

import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  dev,
  FixtureEksApi,
  free,
  prod,
  renderForm,
  taken,
  targets,
} from '../../__testUtils__';

const FIELDS = { name: 'EksClusterBaseName', environments: 'EksEnvironments' };

function card(name: string) {
  return screen.findByRole('group', { name: new RegExp(`^${name}( |$)`) });
}

describe('EksEnvironments', () => {
  it('begins with an environment, says what its network holds and that its name is free', async () => {
    const api = new FixtureEksApi({ targets: targets.slice(0, 1) });
    const { submit, isSubmitted } = renderForm({
      fields: FIELDS,
      // What the form makes of a schema with `minItems: 1`.
      formData: { name: 'payments', environments: [{}] },
      api,
    });
    const first = within(await card('dev'));
    expect(first.getByRole('textbox', { name: 'VPC CIDR' })).toHaveValue(
      '10.40.0.0/16',
    );
    expect(first.getByRole('textbox', { name: 'Nodes' })).toHaveValue('2');
    expect(
      first.getByRole('button', { name: /Account and region/ }),
    ).toHaveTextContent('111122223333 · eu-west-1');
    expect(first.getByText(/24,561 addresses/)).toBeVisible();
    // While it is typed, nothing is announced: only the result is.
    expect(first.getByText(/^Checking/)).toHaveTextContent(
      'Checking payments-dev',
    );
    expect(first.getByRole('status')).toBeEmptyDOMElement();
    expect(await first.findByText(/is free in/)).toBeVisible();
    expect(first.getByRole('status')).toHaveTextContent('payments-dev is free');
    expect(api.checked).toEqual(['payments-dev']);
    expect(first.getByRole('button', { name: 'Remove dev' })).toBeDisabled();

    await submit();
    expect(await screen.findByText('10.40.0.0/16')).toBeVisible();
    expect(isSubmitted()).toBe(true);
    // The validation takes what the field was told.
    expect(api.checked).toEqual(['payments-dev']);
  });

  it('adds, duplicates and removes with the keyboard, and the focus goes along', async () => {
    renderForm({ fields: FIELDS, formData: { environments: [dev] } });
    await card('dev');

    act(() => screen.getByRole('button', { name: 'Add environment' }).focus());
    await userEvent.keyboard('{Enter}');
    const staging = within(await card('staging'));
    expect(staging.getByRole('textbox', { name: 'Environment' })).toHaveFocus();
    expect(staging.getByRole('textbox', { name: 'VPC CIDR' })).toHaveValue(
      '10.41.0.0/16',
    );

    act(() => screen.getByRole('button', { name: 'Duplicate dev' }).focus());
    await userEvent.keyboard('{Enter}');
    expect(
      within(await card('prod')).getByRole('textbox', { name: 'Environment' }),
    ).toHaveFocus();
    const names = () =>
      screen
        .getAllByRole<HTMLInputElement>('textbox', { name: 'Environment' })
        .map(input => input.value);
    expect(names()).toEqual(['dev', 'prod', 'staging']);

    act(() => screen.getByRole('button', { name: 'Remove prod' }).focus());
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['dev', 'staging']);
    expect(
      within(await card('staging')).getByRole('textbox', {
        name: 'Environment',
      }),
    ).toHaveFocus();
  });

  it('says what is wrong at its field while it is typed, and keeps the form from going on', async () => {
    const { submit, isSubmitted } = renderForm({
      fields: FIELDS,
      formData: { environments: [dev, { ...prod, accountId: '' }] },
    });
    const second = within(await card('prod'));
    const name = second.getByRole('textbox', { name: 'Environment' });
    await userEvent.clear(name);
    expect(name).toBeValid();
    await userEvent.type(name, 'dev');
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/name of another environment/);

    const cidr = second.getByRole('textbox', { name: 'VPC CIDR' });
    await userEvent.clear(cidr);
    await userEvent.type(cidr, '10.40.0.0/20');
    expect(cidr).toHaveAccessibleDescription(/overlaps 10.40.0.0\/16 of “dev”/);
    expect(second.queryByText(/Choose account/)).not.toBeInTheDocument();

    await submit();
    expect(await second.findByText('Choose account and region.')).toBeVisible();
    expect(
      second.getByRole('button', { name: /Account and region/ }),
    ).toHaveAccessibleDescription(/Choose account and region\./);
    expect(
      screen.getAllByText(
        /dev: correct Environment, Account and region, VPC CIDR\./,
      ),
    ).toHaveLength(2);
    expect(isSubmitted()).toBe(false);
  });

  it('says at its field what the schema of the template finds missing', async () => {
    const { submit, isSubmitted } = renderForm({
      fields: { environments: 'EksEnvironments' },
      formData: { environments: [{ ...dev, accountId: '' }] },
      schema: {
        items: {
          type: 'object',
          properties: { accountId: { type: 'string', pattern: '^[0-9]{12}$' } },
        },
      },
    });
    await card('dev');
    expect(screen.queryByText(/Choose account/)).not.toBeInTheDocument();
    await submit();
    expect(await screen.findByText('Choose account and region.')).toBeVisible();
    expect(isSubmitted()).toBe(false);
  });

  it('stops at a name that somebody else has', async () => {
    const { submit, isSubmitted } = renderForm({
      fields: FIELDS,
      formData: { name: 'payments', environments: [dev] },
      api: new FixtureEksApi({ check: ({ name }) => taken(name) }),
    });
    expect(await screen.findByText(/is taken in/)).toHaveTextContent(
      'payments-dev is taken in 111122223333 eu-west-1. Choose another name.',
    );
    await submit();
    expect(
      (await screen.findAllByText(/dev: “payments-dev” is taken/)).length,
    ).toBeGreaterThan(0);
    expect(isSubmitted()).toBe(false);
  });

  it('goes on with a cluster that a repository declares, so that the same input can be given again', async () => {
    const source = 'https://git.example.com/platform/payments/cluster.yaml';
    const { submit, isSubmitted } = renderForm({
      fields: FIELDS,
      formData: { name: 'payments', environments: [dev] },
      api: new FixtureEksApi({ check: ({ name }) => taken(name, source) }),
    });
    expect(await screen.findByText(/It is declared in/)).toHaveTextContent(
      source,
    );
    expect(screen.queryByText(/Choose another name/)).not.toBeInTheDocument();
    await submit();
    expect(await screen.findByRole('button', { name: 'Create' })).toBeVisible();
    expect(isSubmitted()).toBe(true);
  });

  it('says that a name could not be checked, and goes on', async () => {
    const { submit } = renderForm({
      fields: FIELDS,
      formData: { name: 'payments', environments: [dev] },
      api: new FixtureEksApi({ check: () => new Error('No database') }),
    });
    expect(await screen.findByText(/could not be checked/)).toHaveTextContent(
      'payments-dev could not be checked: No database',
    );
    await submit();
    expect(await screen.findByRole('button', { name: 'Create' })).toBeVisible();
  });

  it('does not ask AWS letter by letter', async () => {
    const api = new FixtureEksApi({ check: ({ name }) => free(name) });
    renderForm({
      fields: FIELDS,
      formData: { name: 'payments', environments: [{ ...dev, name: '' }] },
      api,
    });
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Environment' }),
      'test',
    );
    expect(await screen.findByText(/is free in/)).toBeVisible();
    expect(api.checked).toEqual(['payments-test']);
  });

  it('marks targets that cannot be read and lets them be chosen', async () => {
    renderForm({ fields: FIELDS, formData: { environments: [dev] } });
    await userEvent.click(
      await screen.findByRole('button', { name: /Account and region/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', {
        name: '444455556666 · us-east-1 (denied)',
      }),
    );
    expect(
      screen.getByRole('button', { name: /Account and region/ }),
    ).toHaveTextContent('444455556666 · us-east-1');
    expect(screen.getByText(/refused/)).toHaveTextContent(
      'Account 444455556666 refused eks:ListClusters.',
    );
  });

  it('adds no more than the template takes', async () => {
    renderForm({
      fields: FIELDS,
      formData: { environments: [dev] },
      schema: { maxItems: 2 },
    });
    await card('dev');
    await userEvent.click(
      screen.getByRole('button', { name: 'Duplicate dev' }),
    );
    await card('staging');
    for (const name of ['Add environment', 'Duplicate dev']) {
      expect(screen.getByRole('button', { name })).toBeDisabled();
    }
    expect(
      screen.getByText('The template takes up to 2 environments.'),
    ).toBeVisible();
  });

  it.each([5, null, 'x', { name: 'dev' }, [[]], [null, 7]])(
    'begins anew when the address bar brings %j',
    async environments => {
      renderForm({
        fields: { environments: 'EksEnvironments' },
        formData: { environments, name: { of: 'what' } },
      });
      expect(
        within(await card('dev')).getByRole('textbox', { name: 'VPC CIDR' }),
      ).toHaveValue('10.40.0.0/16');
    },
  );

  it('says that there are no targets, or why they could not be read', async () => {
    renderForm({ fields: FIELDS, api: new FixtureEksApi({ targets: [] }) });
    expect(
      await screen.findByText(/No accounts are configured/),
    ).toHaveTextContent('eks.targets');
  });

  it('reads the targets again on demand', async () => {
    const api = new FixtureEksApi({ targets: new Error('No database') });
    renderForm({ fields: FIELDS, api });
    expect(
      await screen.findByText(/accounts and regions could not be read/),
    ).toHaveTextContent('No database');
    jest.spyOn(api, 'listTargets').mockResolvedValue({
      items: targets,
      discovery: [],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await card('dev')).toBeVisible();
  });
});
