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

import { shown } from '../text';

const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;
const DNS_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Below these domains a kubelet may set only what is listed. */
const RESERVED_DOMAINS = ['kubernetes.io', 'k8s.io'];
const ALLOWED_PREFIXES = ['node.kubernetes.io', 'kubelet.kubernetes.io'];
const OWNED_BY_EKS = ['eks.amazonaws.com', 'alpha.eksctl.io'];

/** Key of a Kubernetes label or taint: a name of at most 63 characters, with an optional DNS prefix. */
export function checkLabelKey(key: string): string | undefined {
  const slash = key.indexOf('/');
  const prefix = slash < 0 ? undefined : key.slice(0, slash);
  const name = key.slice(slash + 1);
  const valid =
    NAME.test(name) &&
    (prefix === undefined ||
      (prefix.length <= 253 &&
        prefix.split('.').every(label => DNS_LABEL.test(label))));
  return valid
    ? undefined
    : `\`${shown(
        key,
      )}\` cannot be the key of a label or taint: use at most 63 letters, digits and \`-_.\` with an optional domain before a slash, such as \`example.com/team\`.`;
}

/** A label that a node may carry from its start; the API server refuses others, and the nodes would never join. */
export function checkNodeLabelKey(key: string): string | undefined {
  const syntax = checkLabelKey(key);
  if (syntax) {
    return syntax;
  }
  const prefix = key.includes('/') ? key.slice(0, key.indexOf('/')) : '';
  const below = (domain: string) =>
    prefix === domain || prefix.endsWith(`.${domain}`);
  if (OWNED_BY_EKS.some(below)) {
    return `\`${shown(
      key,
    )}\` is set by EKS itself: choose a label with another prefix, such as \`example.com/team\`.`;
  }
  return RESERVED_DOMAINS.some(below) && !ALLOWED_PREFIXES.some(below)
    ? `\`${shown(
        key,
      )}\` cannot be set by a node, because Kubernetes reserves its prefix: use another, such as \`node.kubernetes.io/\` or \`example.com/\`.`
    : undefined;
}

export function checkLabelValue(value: string): string | undefined {
  return value === '' || NAME.test(value)
    ? undefined
    : `\`${shown(
        value,
      )}\` cannot be the value of a label or taint: use at most 63 letters, digits and \`-_.\`, a letter or digit first and last.`;
}
