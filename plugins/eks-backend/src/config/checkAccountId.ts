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

import { invalid } from './invalid';

const ACCOUNT_ID = /^\d{12}$/;

/**
 * YAML reads unquoted digits as a number, which loses leading zeros: only text is taken.
 *
 * @throws InputError
 * @internal
 */
export function checkAccountId(key: string, value: unknown): string {
  if (typeof value !== 'string' || !ACCOUNT_ID.test(value)) {
    throw invalid(
      key,
      value,
      "give the 12 digits of an AWS account in quotes, such as '111122223333'",
    );
  }
  return value;
}

/**
 * A list of accounts; empty when absent.
 *
 * @throws InputError
 * @internal
 */
export function checkAccountIds(key: string, value: unknown): string[] {
  const accounts = value ?? [];
  if (!Array.isArray(accounts)) {
    throw invalid(key, accounts, 'give a list of account ids');
  }
  return accounts.map((account, index) =>
    checkAccountId(`${key}[${index}]`, account),
  );
}
