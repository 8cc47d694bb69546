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

import { expect, Page, test } from '@playwright/test';
import { expectNoSeriousViolations } from './expectNoSeriousViolations';
import { signInAsGuest } from './signInAsGuest';

function sidebar(page: Page) {
  return page.getByRole('navigation', { name: 'sidebar nav' });
}

/** The catalog learns of clusters a few seconds after the start: the page is loaded again until the entity is there. */
async function openEntity(page: Page, path: string, heading: string) {
  await expect(async () => {
    await page.goto(`/catalog/default/${path}`);
    await expect(
      page.getByRole('heading', { name: heading, exact: true }).first(),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

test('a service owner reads why the AWS identity of a service is broken', async ({
  page,
}) => {
  await signInAsGuest(page);
  await openEntity(page, 'component/payments-api', 'payments-api');

  const card = page.getByRole('region', { name: 'EKS' });
  await expect(card).toContainText(
    'Role payments-api trusts payments:api-v1; your pods are payments:api.',
  );
  await expect(card).toContainText('Broken');
  await expectNoSeriousViolations(page, '[aria-label="EKS"]');
});

test('a healthy service says what was verified and what was not', async ({
  page,
}) => {
  await signInAsGuest(page);
  await openEntity(page, 'component/checkout', 'checkout');

  const card = page.getByRole('region', { name: 'EKS' });
  await expect(card).toContainText('6/6 pods ready');
  await expect(card).toContainText('Permissions not checked.');
  await expect(card).toContainText('6/6 targets healthy');
  await expect(card).not.toContainText('Broken');
});

test('an identity that cannot be read is unknown, never healthy', async ({
  page,
}) => {
  await signInAsGuest(page);
  await openEntity(page, 'component/recommendations', 'recommendations');

  const card = page.getByRole('region', { name: 'EKS' });
  await expect(card).toContainText('Unknown');
  await expect(card).toContainText('123456789012');
});

test('a cluster shows its versions and its support date', async ({ page }) => {
  await signInAsGuest(page);
  await openEntity(page, 'resource/prod-eu-eu-west-1-111122223333', 'prod-eu');

  const main = page.getByRole('main');
  await expect(main).toContainText('1.33');
  await expect(main).toContainText('2027');
});

test('the fleet page lists every cluster, also those that share a name', async ({
  page,
}) => {
  await signInAsGuest(page);
  await sidebar(page).getByRole('link', { name: 'EKS', exact: true }).click();

  const table = page.getByRole('grid').first();
  await expect(table.getByRole('link', { name: 'staging' })).toHaveCount(2);
  await expect(table).toContainText('prod-eu');
  await expect(table).toContainText('prod-us');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the state of a service comes first and nothing scrolls sideways', async ({
    page,
  }) => {
    await signInAsGuest(page);
    await openEntity(page, 'component/payments-api', 'payments-api');

    const identity = page
      .getByRole('region', { name: 'EKS' })
      .getByText('Broken');
    await expect(identity).toBeInViewport();
    const overflow = await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
