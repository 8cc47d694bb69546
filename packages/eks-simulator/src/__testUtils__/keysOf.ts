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

import { World } from '../world';
import { TestKeys } from './awsClients';

/** The keys that a world gives for an account. */
export function keysOf(world: World, accountId = '111122223333'): TestKeys {
  const account = world.accounts.find(a => a.accountId === accountId);
  if (!account?.accessKeyId || !account.secretAccessKey) {
    throw new Error(`The world has no keys for account ${accountId}`);
  }
  const { accessKeyId, secretAccessKey } = account;
  return { accessKeyId, secretAccessKey };
}
