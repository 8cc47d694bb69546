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

import { isRegion } from '../config';
import { InvalidTargetListError } from './InvalidTargetListError';
import { targetKey } from './targetKey';
import type { DiscoveredTarget } from './types';

const ACCOUNT_ID = /^\d{12}$/;
const MAX_NAME_LENGTH = 255;
/** Forty times what the portal is sized for. */
const MAX_TARGETS = 10_000;

/**
 * Checks what a source listed, and makes one target of each account and region. Sources may be written in JavaScript, or
 * pass on what another system answered, so nothing is taken for granted.
 *
 * @throws InvalidTargetListError for the whole list when one entry is wrong: a list that may lack targets must not count
 * @internal
 */
export function toDiscoveredTargets(entries: unknown): DiscoveredTarget[] {
  if (!Array.isArray(entries)) {
    throw new InvalidTargetListError(
      `It gave ${describe(entries)} instead of a list.`,
    );
  }
  const targets = new Map<string, DiscoveredTarget>();
  for (const [index, entry] of entries.entries()) {
    for (const target of toTargets(entry, index)) {
      targets.set(targetKey(target), {
        ...targets.get(targetKey(target)),
        ...target,
      });
      if (targets.size > MAX_TARGETS) {
        throw new InvalidTargetListError(
          `It names more than ${MAX_TARGETS} accounts and regions.`,
        );
      }
    }
  }
  return [...targets.values()];
}

function toTargets(entry: unknown, index: number): DiscoveredTarget[] {
  const accountId = memberOf(entry, 'accountId');
  const regions = memberOf(entry, 'regions');
  const accountName = memberOf(entry, 'accountName');
  if (typeof accountId !== 'string' || !ACCOUNT_ID.test(accountId)) {
    throw wrong(index, 'accountId', accountId, 'is not 12 digits in a string');
  }
  if (!Array.isArray(regions) || regions.length === 0) {
    throw wrong(index, 'regions', regions, 'is not a list of regions');
  }
  if (accountName !== undefined && typeof accountName !== 'string') {
    throw wrong(index, 'accountName', accountName, 'is not a string');
  }
  return regions.map((region: unknown) => {
    if (typeof region !== 'string' || !isRegion(region)) {
      throw wrong(index, 'regions', region, 'is not the code of an AWS region');
    }
    return {
      accountId,
      region,
      ...(accountName && {
        accountName: accountName.slice(0, MAX_NAME_LENGTH),
      }),
    };
  });
}

function memberOf(entry: unknown, name: string): unknown {
  return typeof entry === 'object' && entry !== null
    ? Object.getOwnPropertyDescriptor(entry, name)?.value
    : undefined;
}

function wrong(
  index: number,
  name: string,
  value: unknown,
  what: string,
): InvalidTargetListError {
  return new InvalidTargetListError(
    `In entry ${index} \`${name}\` ${what}: ${describe(value)}.`,
  );
}

function describe(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
