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
import { breakDemo, countCalls, mendDemo } from './breakTheDemo';
import { expectNoSeriousViolations } from './expectNoSeriousViolations';
import { signInAsGuest } from './signInAsGuest';

const TARGET = { accountId: '444455556666', region: 'eu-west-1' };
const CLUSTER = '/catalog/default/resource/staging-eu-west-1-444455556666/eks';
const ACTION = 'eks:DescribeAddon';

// They share one simulated AWS.
test.describe.configure({ mode: 'serial' });

test.afterEach(async ({ request }) => {
  await mendDemo(request);
});

function targetRow(page: Page) {
  return page
    .getByRole('group', { name: 'Targets' })
    .getByRole('row')
    .filter({ hasText: TARGET.accountId })
    .filter({ hasText: TARGET.region });
}

/** The page reads again every 30 seconds; loading it anew is faster. */
async function expectTarget(page: Page, text: string) {
  await expect(async () => {
    await page.goto('/eks');
    await expect(targetRow(page)).toContainText(text, { timeout: 5_000 });
  }).toPass({ timeout: 75_000 });
}

async function readClusterAgain(page: Page) {
  await page.goto(CLUSTER);
  const again = page.getByRole('button', { name: 'Check again' });
  // Not twice in ten seconds, and what failed is not tried again so soon either.
  await expect(async () => {
    await again.click();
    await expect(page.getByText('Checked again')).toBeAttached({
      timeout: 5_000,
    });
  }).toPass({ timeout: 40_000 });
}

test('a target names the action that AWS refuses, the check has the policy, and it recovers', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  await signInAsGuest(page);
  await expectTarget(page, 'Fresh');
  await breakDemo(request, {
    ...TARGET,
    service: 'eks',
    action: 'DescribeAddon',
    kind: 'deny',
  });

  await expectTarget(page, ACTION);
  await expect(targetRow(page)).toContainText('Incomplete');
  await expect(page.getByText(/lacks permissions/)).toContainText(ACTION);

  const details = page.getByRole('button', {
    name: `Details of ${TARGET.accountId} in ${TARGET.region}`,
  });
  await details.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Not read without it: add-ons');
  await dialog.getByRole('button', { name: 'Check permissions' }).click();
  await expect(dialog.getByRole('list', { name: 'Missing' })).toContainText(
    ACTION,
    { timeout: 60_000 },
  );
  await expect(dialog.locator('pre')).toContainText('"Effect": "Allow"');
  await expect(dialog.locator('pre')).toContainText(ACTION);
  await expectNoSeriousViolations(page, '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(details).toBeFocused();

  await mendDemo(request);
  await readClusterAgain(page);
  await expect(page.getByText(/^Missing permission:/)).toHaveCount(0);
  await expectTarget(page, 'Fresh');
});

test('a user has a cluster read again, or learns why AWS does not let it be read', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  await signInAsGuest(page);
  const call = { ...TARGET, action: 'ListInsights' };
  const before = await countCalls(request, call);
  await readClusterAgain(page);
  expect(await countCalls(request, call)).toBeGreaterThan(before);
  await expectNoSeriousViolations(page, 'main');

  await breakDemo(request, { ...TARGET, service: 'eks', kind: 'deny' });
  await expect(async () => {
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(
      page.getByText('The cluster could not be read again'),
    ).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
  // What was read before stays.
  await expect(
    page.getByRole('group', { name: 'Add-ons' }).getByText('vpc-cni'),
  ).toBeVisible();

  // What was refused is tried by itself only half an hour later.
  await mendDemo(request);
  await readClusterAgain(page);
});
