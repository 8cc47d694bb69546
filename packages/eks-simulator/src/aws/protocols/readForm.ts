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

type FormNode = Map<string, FormNode> | string;

/**
 * Reads the form of a query request. `Names.member.1=a` and `SubnetId.1=a` become lists, `Filter.1.Name=a` a list of
 * structures.
 */
export function readForm(form: URLSearchParams): Record<string, unknown> {
  const root = new Map<string, FormNode>();
  for (const [key, value] of form) {
    place(
      root,
      key.split('.').filter(part => part !== 'member'),
      value,
    );
  }
  return Object.fromEntries(
    [...root].map(([key, node]) => [key, toValue(node)]),
  );
}

function place(
  node: Map<string, FormNode>,
  [part, ...rest]: string[],
  value: string,
): void {
  if (rest.length === 0) {
    node.set(part, value);
    return;
  }
  const existing = node.get(part);
  const child =
    existing instanceof Map ? existing : new Map<string, FormNode>();
  node.set(part, child);
  place(child, rest, value);
}

function toValue(node: FormNode): unknown {
  if (typeof node === 'string') {
    return node;
  }
  const entries = [...node];
  if (entries.every(([key]) => /^\d+$/.test(key))) {
    return entries
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, child]) => toValue(child));
  }
  return Object.fromEntries(
    entries.map(([key, child]) => [key, toValue(child)]),
  );
}
