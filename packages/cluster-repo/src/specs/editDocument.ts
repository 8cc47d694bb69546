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

import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Document, YAMLMap, YAMLSeq } from 'yaml';
import { isDeepStrictEqual } from 'node:util';
import { isRecord } from './isRecord';

/** Fields that tell the entries of a list apart, so that an entry keeps its comments when others come or go. */
const IDENTITY_FIELDS = ['name', 'principalArn', 'key'];

/**
 * Makes a node say what a value says, and touches only what differs: comments, order, quotes and anchors of the rest stay.
 *
 * @returns the node itself, or a new one when the value is of another kind
 */
export function editNode(
  document: Document,
  node: unknown,
  value: unknown,
): unknown {
  if (isMap(node) && isRecord(value)) {
    editMap(document, node, value);
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    editSeq(document, node, value);
    return node;
  }
  if (isAlias(node)) {
    const same = isDeepStrictEqual(
      node.resolve(document)?.toJS(document),
      value,
    );
    return same ? node : document.createNode(value);
  }
  if (isScalar(node) && !isRecord(value) && !Array.isArray(value)) {
    node.value = value;
    return node;
  }
  return document.createNode(value);
}

function editMap(
  document: Document,
  map: YAMLMap,
  value: Record<string, unknown>,
): void {
  const present = new Set<string>();
  map.items = map.items.filter(pair => {
    const key = keyOf(pair.key);
    present.add(key);
    return Object.hasOwn(value, key);
  });
  for (const pair of map.items) {
    pair.value = editNode(document, pair.value, value[keyOf(pair.key)]);
  }
  for (const [key, inner] of Object.entries(value)) {
    if (!present.has(key)) {
      map.items.push(document.createPair(key, inner));
    }
  }
}

function editSeq(
  document: Document,
  seq: YAMLSeq,
  values: readonly unknown[],
): void {
  const left = [...seq.items];
  const [first] = left;
  seq.items = values.map(value => {
    const index = left.findIndex(item => isSameEntry(document, item, value));
    if (index < 0) {
      return document.createNode(value);
    }
    const [item] = left.splice(index, 1);
    return editNode(document, item, value);
  });
  // The parser gives a comment above the first entry to the list; it belongs to the entry and moves with it.
  if (isNode(first) && seq.items.indexOf(first) > 0) {
    first.commentBefore ??= seq.commentBefore;
    seq.commentBefore = undefined;
  }
}

function isSameEntry(
  document: Document,
  item: unknown,
  value: unknown,
): boolean {
  if (!isRecord(value)) {
    return isScalar(item) && item.value === value;
  }
  const target = isAlias(item) ? item.resolve(document) : item;
  const field = IDENTITY_FIELDS.find(each => Object.hasOwn(value, each));
  return (
    isMap(target) && field !== undefined && target.get(field) === value[field]
  );
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
