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

import type { Config } from '@backstage/config';
import { checkAccountId } from './checkAccountId';
import { invalid } from './invalid';
import { readTagKey } from './readTagKey';
import { toOwnerRef } from './toOwnerRef';
import type { OwnerConfig, OwnerRule } from './types';

const DEFAULT_OWNER = 'group:default/platform';

/**
 * Reads `eks.owner`.
 *
 * @param config - the configuration under `eks`
 * @throws InputError
 * @internal
 */
export function readOwner(config: Config | undefined): OwnerConfig {
  const rules = config?.getOptionalConfigArray('owner.rules') ?? [];
  return {
    tag: readTagKey(config, 'owner.tag'),
    rules: rules.map((rule, index) =>
      readRule(rule, `eks.owner.rules[${index}]`),
    ),
    default: checkOwner(
      'eks.owner.default',
      config?.getOptionalString('owner.default') ?? DEFAULT_OWNER,
    ),
  };
}

function readRule(config: Config, key: string): OwnerRule {
  const tag = config.getOptionalString('tag');
  const value = config.getOptionalString('value');
  const accountId = config.getOptional('accountId');
  if (tag === undefined && accountId === undefined) {
    throw invalid(
      key,
      config.get(),
      "give a 'tag', an 'accountId' or both; for all other clusters set eks.owner.default",
    );
  }
  if (tag === undefined && value !== undefined) {
    throw invalid(
      `${key}.value`,
      value,
      "give the 'tag' whose value it fits, too",
    );
  }
  return {
    ...(tag !== undefined && { tag }),
    ...(value !== undefined && { value: toAnchored(`${key}.value`, value) }),
    ...(accountId !== undefined && {
      accountId: checkAccountId(`${key}.accountId`, accountId),
    }),
    owner: checkOwner(`${key}.owner`, config.getString('owner')),
  };
}

/** The whole value must match, so that `pay` does not take the clusters of `payroll`. */
function toAnchored(key: string, pattern: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    throw invalid(
      key,
      pattern,
      'give a regular expression for the whole value, such as pay(ments)?-.*',
    );
  }
}

function checkOwner(key: string, text: string): string {
  const owner = toOwnerRef(text);
  if (!owner) {
    throw invalid(
      key,
      text,
      'give an entity reference such as group:default/platform',
    );
  }
  return owner;
}
