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

import { isFlatYaml, type AwsAuth } from '@backstage-eks/plugin-eks-common';
import type { V1ConfigMap } from '@kubernetes/client-node';
import { isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';

/** Kubernetes stores no larger ConfigMap. */
const MAX_CHARACTERS = 1024 * 1024;

type Mapping = AwsAuth['mappings'][number];

/**
 * What the ConfigMap `aws-auth` grants. A key that cannot be read whole is named, because what it grants is not known; the
 * entries of it that can be read are kept.
 *
 * @param configMap - `undefined` when there is none
 * @internal
 */
export function toAwsAuth(configMap: V1ConfigMap | undefined): AwsAuth {
  const data = configMap?.data ?? {};
  const unreadableKeys = new Set<string>();

  function entriesOf<T>(
    key: string,
    toEntry: (item: unknown) => T | undefined,
  ): T[] {
    const list = parseList(data[key]);
    if (!list) {
      unreadableKeys.add(key);
      return [];
    }
    return list.items.flatMap(item => {
      const entry = toEntry(item);
      if (entry === undefined) {
        unreadableKeys.add(key);
        return [];
      }
      return [entry];
    });
  }

  const mappings = [
    ...entriesOf('mapRoles', item => toMapping('role', 'rolearn', item)),
    ...entriesOf('mapUsers', item => toMapping('user', 'userarn', item)),
  ];
  return {
    exists: configMap !== undefined,
    mappings,
    accounts: entriesOf('mapAccounts', toText),
    unreadableKeys: [...unreadableKeys],
  };
}

/** The list in the text of a key: an absent or empty one is an empty list, `undefined` what is no list. */
function parseList(
  text: string | undefined,
): Pick<YAMLSeq, 'items'> | undefined {
  if (!text?.trim()) {
    return { items: [] };
  }
  if (text.length > MAX_CHARACTERS || !isFlatYaml(text)) {
    return undefined;
  }
  // All scalars stay texts: the zeros that an account id begins with would be lost in a number.
  const document = parseDocument(text, { schema: 'failsafe' });
  if (document.errors.length > 0) {
    return undefined;
  }
  const { contents } = document;
  if (contents === null) {
    return { items: [] };
  }
  return isSeq(contents) ? contents : undefined;
}

function toMapping(
  kind: Mapping['kind'],
  arnKey: string,
  item: unknown,
): Mapping | undefined {
  if (!isMap(item)) {
    return undefined;
  }
  const arn = toText(item.get(arnKey, true));
  const groups = item.get('groups', true);
  if (arn === undefined || !(groups === undefined || isSeq(groups))) {
    return undefined;
  }
  const username = toText(item.get('username', true));
  return {
    kind,
    arn,
    ...(username !== undefined && { username }),
    groups: (groups?.items ?? []).flatMap(group => toText(group) ?? []),
  };
}

/** Aliases are not followed: what they stand for counts as unreadable. */
function toText(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === 'string' && node.value !== ''
    ? node.value
    : undefined;
}
