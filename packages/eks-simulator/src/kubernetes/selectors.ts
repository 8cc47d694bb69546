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

import { KubernetesObject } from './objects';

type Test = (object: KubernetesObject) => boolean;

/** A selector that the API server refuses. */
export class SelectorError extends Error {
  readonly name = 'SelectorError';
}

/** Fields that a field selector may name, and how to read them. */
const FIELDS: Record<string, (object: KubernetesObject) => string> = {
  'metadata.name': object => object.metadata.name,
  'metadata.namespace': object => object.metadata.namespace ?? '',
  'spec.nodeName': object => read(object.spec, 'nodeName'),
  'status.phase': object => read(object.status, 'phase'),
  'involvedObject.kind': object => read(object.involvedObject, 'kind'),
  'involvedObject.name': object => read(object.involvedObject, 'name'),
  'involvedObject.namespace': object =>
    read(object.involvedObject, 'namespace'),
  'involvedObject.uid': object => read(object.involvedObject, 'uid'),
  reason: object => read(object, 'reason'),
  type: object => read(object, 'type'),
};

/**
 * Reads a label selector: `a=b`, `a==b`, `a!=b`, `a in (b,c)`, `a notin (b,c)`, `a`, `!a`, joined by commas.
 *
 * @throws SelectorError
 */
export function labelSelector(text: string): Test {
  const tests = splitOutsideParentheses(text).map(labelRequirement);
  return object => tests.every(test => test(object));
}

/**
 * Reads a field selector: `a=b`, `a==b`, `a!=b`, joined by commas.
 *
 * @throws SelectorError
 */
export function fieldSelector(text: string): Test {
  const tests = text
    .split(',')
    .filter(part => part !== '')
    .map(part => {
      const match = /^([\w.]+)(!=|==?)(.*)$/.exec(part);
      const field = FIELDS[match?.[1] ?? ''];
      if (!match || !field) {
        throw new SelectorError(`field label not supported: ${part}`);
      }
      return (object: KubernetesObject) =>
        (field(object) === match[3]) === (match[2] !== '!=');
    });
  return object => tests.every(test => test(object));
}

function labelRequirement(text: string): Test {
  const set = /^([\w./-]+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(text);
  if (set) {
    const values = set[3].split(',').map(value => value.trim());
    return object => {
      const label = object.metadata.labels?.[set[1]];
      // Without the label nothing is in, even where the empty value is asked for.
      const isIn = label !== undefined && values.includes(label);
      return isIn === (set[2] === 'in');
    };
  }
  const equality = /^([\w./-]+)\s*(!=|==?)\s*([\w.-]*)$/.exec(text);
  if (equality) {
    return object =>
      (object.metadata.labels?.[equality[1]] === equality[3]) ===
      (equality[2] !== '!=');
  }
  const existence = /^(!?)\s*([\w./-]+)$/.exec(text);
  if (existence) {
    return object =>
      (object.metadata.labels?.[existence[2]] !== undefined) ===
      (existence[1] === '');
  }
  throw new SelectorError(`unable to parse requirement: ${text}`);
}

function splitOutsideParentheses(text: string): string[] {
  return text
    .split(/,(?![^(]*\))/)
    .map(part => part.trim())
    .filter(part => part !== '');
}

function read(value: unknown, field: string): string {
  if (typeof value !== 'object' || value === null) {
    return '';
  }
  const found = new Map<string, unknown>(Object.entries(value)).get(field);
  return typeof found === 'string' ? found : '';
}
