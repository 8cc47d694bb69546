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

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, Page, test } from '@playwright/test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { expectNoSeriousViolations } from './expectNoSeriousViolations';
import { signInAsGuest } from './signInAsGuest';

const GIT_HOST = 'localhost:7481';
const eksctlSchema = process.env.EKSCTL_SCHEMA;

// The tests go on where the one before stopped: the repository of the first is what the others look at.
test.describe.configure({ mode: 'serial' });

const name = `orders${Date.now().toString(36).slice(-4)}`;
let repository: string;

test.beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'cluster-repository-'));
});

test.afterAll(() => {
  rmSync(repository, { recursive: true, force: true });
});

async function openForm(page: Page) {
  await signInAsGuest(page);
  await page.goto('/create/templates/default/eks-actions-gitops');
}

async function next(page: Page) {
  // Not by role: while a list of suggestions is open, the rest of the page is hidden from screen readers.
  await page
    .locator('button', { hasText: /^(Next|Review|Create)$/ })
    .last()
    .click();
}

async function fillNameAndOwner(page: Page) {
  await page.getByLabel('Name').fill(name);
  await page.getByRole('combobox', { name: 'Owner' }).click();
  await page.getByRole('option', { name: 'Payments' }).click();
  await next(page);
}

function environment(page: Page, index: number) {
  return page
    .getByRole('group', { name: 'Environments' })
    .getByRole('listitem')
    .nth(index);
}

async function chooseTarget(page: Page, index: number, target: string) {
  await environment(page, index)
    .getByRole('button', { name: 'Account and region' })
    .click();
  await page.getByRole('option', { name: target }).click();
}

async function fillRepository(page: Page) {
  await expect(page.getByRole('button', { name: 'Host' })).toContainText(
    GIT_HOST,
  );
  await page.getByRole('textbox', { name: 'Owner' }).fill('platform');
  await page.getByRole('combobox', { name: 'Repository' }).fill(name);
  await next(page);
}

async function fillRest(page: Page) {
  await chooseTarget(page, 0, '444455556666 · eu-west-1');
  await expect(environment(page, 0)).toContainText(`${name}-dev is free`);
  await next(page);

  await page.locator('label', { hasText: '1.35' }).click();
  await expect(page.getByRole('radio', { name: '1.35' })).toBeChecked();
  await next(page);

  await fillRepository(page);
  await expect(page.getByText('10.40.0.0/16')).toBeVisible();
  await next(page);
}

test('the form refuses bad input where it is typed, with the value and the fix', async ({
  page,
}) => {
  await openForm(page);
  await page.getByLabel('Name').fill('Or ders; rm -rf /');
  await page.getByLabel('Description').focus();
  await expect(page.locator('form')).toContainText(
    '“Or ders; rm -rf /” cannot',
  );
  await expectNoSeriousViolations(page, 'form');

  await fillNameAndOwner(page);
  await environment(page, 0).getByLabel('VPC CIDR').fill('10.40.0.0/8');
  await chooseTarget(page, 0, '444455556666 · eu-west-1');
  await next(page);
  await expect(environment(page, 0)).toContainText('10.40.0.0/8');
  await expect(page.getByRole('radio', { name: '1.35' })).toHaveCount(0);
});

test('a template makes a repository, and its cluster comes to life', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openForm(page);
  await fillNameAndOwner(page);
  await fillRest(page);

  const cluster = page.getByRole('link', { name: `${name}-dev` });
  await expect(cluster).toBeVisible({ timeout: 60_000 });
  await cluster.click();

  const progress = page.getByRole('region', { name: 'Progress' });
  await expect(progress).toContainText('Being created');
  await expect(progress).toContainText('Node group general');
  await expect(progress).toContainText('Waiting');
  await expectNoSeriousViolations(page, '[aria-label="Progress"]');
  await expect(
    page.getByText('Has everything that cluster.yaml declares.'),
  ).toBeVisible({ timeout: 150_000 });
  await expect(progress).toBeHidden();
  await expect(page.getByText('Creating', { exact: true })).toBeHidden();
  await expect(
    page.getByRole('link', { name: 'cluster.yaml' }).first(),
  ).toHaveAttribute(
    'href',
    `http://${GIT_HOST}/platform/${name}/src/branch/main/clusters/dev/cluster.yaml`,
  );
});

test('the repository holds what its owner and its pipeline need', async () => {
  execFileSync('git', [
    'clone',
    '--quiet',
    `http://demo:demo@${GIT_HOST}/platform/${name}.git`,
    repository,
  ]);

  const report = execFileSync(
    process.execPath,
    [
      require.resolve('@backstage-eks/cluster-repo/bin/eks-cluster-repo.js'),
      'validate',
      repository,
    ],
    { encoding: 'utf8' },
  );

  expect(report).toContain('0 errors');
  const config = parse(
    readFileSync(join(repository, 'clusters/dev/eksctl.yaml'), 'utf8'),
  );
  expect(config.metadata).toMatchObject({
    name: `${name}-dev`,
    region: 'eu-west-1',
    version: '1.35',
  });
});

test('eksctl would take the ClusterConfig', () => {
  test.skip(
    !eksctlSchema,
    'EKSCTL_SCHEMA does not name a file with the JSON schema of eksctl.',
  );
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  const validate = ajv.compile(JSON.parse(readFileSync(eksctlSchema!, 'utf8')));

  validate(
    parse(readFileSync(join(repository, 'clusters/dev/eksctl.yaml'), 'utf8')),
  );

  expect(validate.errors).toBeNull();
});

test('a second run with the same input changes nothing', async ({ page }) => {
  const head = () =>
    execFileSync(
      'git',
      ['ls-remote', `http://demo:demo@${GIT_HOST}/platform/${name}.git`],
      {
        encoding: 'utf8',
      },
    );
  const before = head();
  await openForm(page);
  await fillNameAndOwner(page);
  await chooseTarget(page, 0, '444455556666 · eu-west-1');
  await expect(environment(page, 0)).toContainText(
    `/platform/${name}/src/branch/main/clusters/dev/cluster.yaml`,
  );
  await next(page);
  await page.locator('label', { hasText: '1.35' }).click();
  await expect(page.getByRole('radio', { name: '1.35' })).toBeChecked();
  await next(page);
  await fillRepository(page);
  await next(page);

  await expect(page.getByText('Nothing to change')).toBeVisible();
  expect(head()).toBe(before);
});
