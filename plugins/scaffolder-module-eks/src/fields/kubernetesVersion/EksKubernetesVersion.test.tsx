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

import { ResponseError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  dev,
  FixtureEksApi,
  prod,
  renderForm,
  versions,
} from '../../__testUtils__';

const FIELDS = { kubernetesVersion: 'EksKubernetesVersion' };
const BOTH = { environments: [dev, prod] };

function radios() {
  return within(screen.getByRole('radiogroup', { name: 'Kubernetes version' }))
    .getAllByRole('radio')
    .map(radio => radio.closest('label')?.textContent);
}

describe('EksKubernetesVersion', () => {
  it('offers what EKS offers, newest first, with how long and for how much, and takes the default', async () => {
    const { submit } = renderForm({ fields: FIELDS, formData: BOTH });
    expect(await screen.findByRole('radio', { name: /^1.35/ })).toBeChecked();
    expect(radios()).toEqual([
      '1.36Support dates not known',
      expect.stringMatching(
        /^1.35EKS defaultStandard support until .*2027, 127 days left$/,
      ),
      expect.stringMatching(
        /^1.34Standard support until .*2026, 12 days left$/,
      ),
      expect.stringMatching(
        /^1.33Extended support until .*2027, 251 days left, about \$365 more per month$/,
      ),
    ]);
    expect(screen.getByText(/12 days left/)).toHaveAttribute(
      'data-tone',
      'warning',
    );
    expect(screen.getByText(/365/)).toHaveAttribute('data-tone', 'danger');

    await userEvent.click(screen.getByRole('radio', { name: /^1.34/ }));
    await submit();
    expect(await screen.findByText('1.34')).toBeVisible();
  });

  it('offers only what all chosen targets offer', async () => {
    renderForm({
      fields: FIELDS,
      formData: BOTH,
      api: new FixtureEksApi({
        versions: ({ region }) =>
          region === 'us-east-1'
            ? { ...versions, items: versions.items.slice(2) }
            : versions,
      }),
    });
    expect(await screen.findByRole('radio', { name: /^1.34/ })).toBeVisible();
    expect(radios()).toHaveLength(2);
  });

  it('refuses a version that is not offered, where and what instead', async () => {
    const { submit, isSubmitted } = renderForm({
      fields: FIELDS,
      formData: { ...BOTH, kubernetesVersion: '1.29' },
    });
    expect(await screen.findByText(/“1.29” is not offered/)).toHaveTextContent(
      '“1.29” is not offered in 111122223333 · eu-west-1, 444455556666 · us-east-1: choose one of 1.36, 1.35, 1.34, 1.33.',
    );
    expect(
      screen.getByRole('radiogroup', { name: 'Kubernetes version' }),
    ).toHaveAccessibleDescription(/“1.29” is not offered/);
    await submit();
    // In the list above the form and at the field, as with every field of the scaffolder.
    expect(await screen.findAllByText(/“1.29” is not offered/)).toHaveLength(2);
    expect(isSubmitted()).toBe(false);
  });

  it('says where the list is from when a target could not be asked, and when AWS could not', async () => {
    renderForm({
      fields: FIELDS,
      formData: BOTH,
      api: new FixtureEksApi({
        versions: ({ region }) =>
          region === 'us-east-1'
            ? new Error('Account refused')
            : { ...versions, source: 'fallback' },
      }),
    });
    expect(await screen.findByText(/Without 444455556666/)).toHaveTextContent(
      'Without 444455556666 · us-east-1, which could not be asked: Account refused',
    );
    expect(screen.getByText(/From the calendar/)).toHaveTextContent('2026');
    expect(radios()).toHaveLength(4);
  });

  it.each([5, null, ['1.35'], { of: 'what' }])(
    'takes the default when the address bar brings %j',
    async kubernetesVersion => {
      renderForm({ fields: FIELDS, formData: { ...BOTH, kubernetesVersion } });
      expect(await screen.findByRole('radio', { name: /^1.35/ })).toBeChecked();
    },
  );

  it('asks for environments first', async () => {
    renderForm({ fields: FIELDS });
    expect(
      await screen.findByText(/Choose account and region of an environment/),
    ).toBeVisible();
  });

  it('says why nothing could be read, reads again on demand, and lets the form go on', async () => {
    const api = new FixtureEksApi({ versions: () => new Error('No database') });
    const { submit } = renderForm({
      fields: FIELDS,
      formData: { ...BOTH, kubernetesVersion: '1.35' },
      api,
    });
    expect(
      await screen.findByText(/versions could not be read/),
    ).toHaveTextContent('No database');
    jest.spyOn(api, 'listKubernetesVersions').mockResolvedValue(versions);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('radio', { name: /^1.35/ })).toBeChecked();

    jest
      .spyOn(api, 'listKubernetesVersions')
      .mockRejectedValue(new Error('No database'));
    await submit();
    expect(await screen.findByRole('button', { name: 'Create' })).toBeVisible();
  });

  it('names the permission that the user lacks', async () => {
    const forbidden = await ResponseError.fromResponse(
      new Response('{}', { status: 403 }),
    );
    renderForm({
      fields: FIELDS,
      formData: BOTH,
      api: new FixtureEksApi({ versions: () => forbidden }),
    });
    expect(await screen.findByText('eks.target.read')).toBeVisible();
  });
});
