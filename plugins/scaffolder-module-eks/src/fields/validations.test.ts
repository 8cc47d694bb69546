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
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiRegistry } from '@backstage/test-utils';
import { dev, FixtureEksApi } from '../__testUtils__';
import { clusterBaseNameField } from './clusterBaseName';
import { environmentsField } from './environments';
import { kubernetesVersionField } from './kubernetesVersion';

const FIELDS = {
  name: clusterBaseNameField,
  environments: environmentsField,
  version: kubernetesVersionField,
};

/** What the validations say about values that nobody typed. */
async function validate(formData: Record<string, unknown>, api: FixtureEksApi) {
  const errors: string[] = [];
  const context = {
    apiHolder: TestApiRegistry.from(
      [eksApiRef, api],
      [translationApiRef, mockApis.translation()],
    ),
    formData: JSON.parse(JSON.stringify(formData)),
    schema: {},
  };
  for (const [key, { validation }] of Object.entries(FIELDS)) {
    await validation(
      context.formData[key],
      { addError: (error: string) => errors.push(`${key}: ${error}`) },
      context,
    );
  }
  return errors;
}

describe('validations', () => {
  it('say what is wrong with values of any type, which the address bar may bring', async () => {
    for (const value of [5, null, true, {}, [[]], [null], { a: [1] }]) {
      const all = { name: value, environments: value, version: value };
      await expect(validate(all, new FixtureEksApi())).resolves.toEqual([
        expect.stringMatching(/^name: The name is missing: use 2 to 40/),
        expect.stringMatching(/^environments: /),
        expect.stringMatching(/^version: “” is not a Kubernetes minor version/),
      ]);
    }
  });

  it('let the form go on when nothing answers', async () => {
    jest.useFakeTimers();
    try {
      const api = new FixtureEksApi({
        targets: 'never',
        versions: () => 'never',
        check: () => 'never',
      });
      const validating = validate(
        { name: 'payments', environments: [dev], version: '1.35' },
        api,
      );
      await jest.advanceTimersByTimeAsync(30_000);
      await expect(validating).resolves.toEqual([]);
      expect(api.checked).toEqual(['payments-dev']);
    } finally {
      jest.useRealTimers();
    }
  });
});
