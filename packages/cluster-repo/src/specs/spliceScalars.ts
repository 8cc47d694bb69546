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

import { isMap, isScalar, isSeq } from 'yaml';
import type { Document, Scalar } from 'yaml';
import { toYaml } from '../yaml/toYaml';
import { isRecord } from './isRecord';

interface Splice {
  start: number;
  end: number;
  text: string;
}

/**
 * The text of a document with other scalars in it and every other byte as it was, which is what most changes of a cluster
 * are: a version, a size, a CIDR.
 *
 * @returns nothing when more than scalars of one line differ
 */
export function spliceScalars(
  text: string,
  document: Document.Parsed,
  value: unknown,
): string | undefined {
  const splices: Splice[] = [];
  if (!collect(document.contents, value, splices)) {
    return undefined;
  }
  let result = text;
  for (const { start, end, text: inner } of splices.sort(
    (a, b) => b.start - a.start,
  )) {
    result = result.slice(0, start) + inner + result.slice(end);
  }
  return result;
}

/** Adds what differs; false when it is more than scalars. */
function collect(node: unknown, value: unknown, splices: Splice[]): boolean {
  if (isMap(node) && isRecord(value)) {
    return (
      node.items.length === Object.keys(value).length &&
      node.items.every(({ key, value: inner }) => {
        const name = isScalar(key) ? String(key.value) : '';
        return (
          Object.hasOwn(value, name) && collect(inner, value[name], splices)
        );
      })
    );
  }
  if (isSeq(node) && Array.isArray(value)) {
    return (
      node.items.length === value.length &&
      node.items.every((item, index) => collect(item, value[index], splices))
    );
  }
  if (!isScalar(node) || isRecord(value) || Array.isArray(value)) {
    return false;
  }
  if (node.value === value) {
    return true;
  }
  if (!node.range || node.anchor || node.type?.startsWith('BLOCK')) {
    return false;
  }
  splices.push({
    start: node.range[0],
    end: node.range[1],
    text: scalarText(node, value),
  });
  return true;
}

function scalarText(node: Scalar, value: unknown): string {
  if (typeof value === 'string' && node.type === 'QUOTE_DOUBLE') {
    return JSON.stringify(value);
  }
  if (typeof value === 'string' && node.type === 'QUOTE_SINGLE') {
    return `'${value.replace(/'/g, "''")}'`;
  }
  return toYaml(value).trimEnd();
}
