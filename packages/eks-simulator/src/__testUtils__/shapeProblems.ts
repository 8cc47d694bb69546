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

/** How values are written: XML knows text only. */
export type Wire = 'json' | 'xml';

type Schema = readonly unknown[];

const LIST = 1;
const MAP = 2;
const STRUCTURES = [3, 4, -3];
const LIST_OF = 64;
const MAP_OF = 128;

/**
 * Compares an answer with a schema that an SDK client exports, such as `DescribeClusterResponse$`: every member must be
 * known and have the right type.
 *
 * @returns what is wrong, with the path; empty when nothing is.
 */
export function shapeProblems(
  value: unknown,
  schema: unknown,
  wire: Wire,
  path = '$',
): string[] {
  const resolved = resolve(schema);
  if (value === null || value === undefined) {
    return [];
  }
  if (typeof resolved === 'number') {
    return simpleProblems(value, resolved, wire, path);
  }
  const [kind, , , , first, second] = resolved;
  if (kind === LIST) {
    return listProblems(value, first, wire, path);
  }
  if (kind === MAP) {
    return mapProblems(value, second, wire, path);
  }
  if (typeof kind === 'number' && STRUCTURES.includes(kind)) {
    return structureProblems(value, first, second, wire, path);
  }
  return shapeProblems(value, first, wire, path);
}

function simpleProblems(
  value: unknown,
  type: number,
  wire: Wire,
  path: string,
): string[] {
  if (type >= MAP_OF) {
    return mapProblems(value, type - MAP_OF, wire, path);
  }
  if (type >= LIST_OF) {
    return listProblems(value, type - LIST_OF, wire, path);
  }
  const tests: Record<number, (text: string) => boolean> = {
    1: text => /^-?\d+(\.\d+)?$/.test(text),
    2: text => text === 'true' || text === 'false',
    4: text => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text),
  };
  const jsonTypes: Record<number, string> = {
    0: 'string',
    1: 'number',
    2: 'boolean',
    4: 'number',
  };
  const isRight =
    wire === 'json'
      ? typeof value === jsonTypes[type]
      : typeof value === 'string' && (tests[type]?.(value) ?? true);
  return isRight
    ? []
    : [`${path}: ${JSON.stringify(value)} is not a ${jsonTypes[type]}`];
}

function listProblems(
  value: unknown,
  element: unknown,
  wire: Wire,
  path: string,
): string[] {
  const items = wire === 'json' ? value : xmlItems(value);
  return Array.isArray(items)
    ? items.flatMap((item, index) =>
        shapeProblems(item, element, wire, `${path}[${index}]`),
      )
    : [`${path}: ${JSON.stringify(value)} is not a list`];
}

/** `<member>` or `<item>` elements; a parser gives a single one without a list. */
function xmlItems(value: unknown): unknown {
  if (value === '') {
    return [];
  }
  if (!isRecord(value) || Object.keys(value).length !== 1) {
    return undefined;
  }
  const items = value.member ?? value.item;
  return items === undefined ? undefined : [items].flat();
}

function mapProblems(
  value: unknown,
  element: unknown,
  wire: Wire,
  path: string,
): string[] {
  return isRecord(value)
    ? Object.entries(value).flatMap(([key, member]) =>
        shapeProblems(member, element, wire, `${path}.${key}`),
      )
    : [`${path}: ${JSON.stringify(value)} is not a map`];
}

function structureProblems(
  value: unknown,
  names: unknown,
  schemas: unknown,
  wire: Wire,
  path: string,
): string[] {
  if (wire === 'xml' && value === '') {
    return [];
  }
  if (!isRecord(value) || !isList(names) || !isList(schemas)) {
    return [`${path}: ${JSON.stringify(value)} is not a structure`];
  }
  const members = new Map(
    names.map((name, index) => [
      wireName(String(name), schemas[index]),
      schemas[index],
    ]),
  );
  return Object.entries(value).flatMap(([key, member]) =>
    members.has(key)
      ? shapeProblems(member, members.get(key), wire, `${path}.${key}`)
      : [`${path}.${key}: no such member`],
  );
}

/** EC2 writes members under another name. */
function wireName(name: string, schema: unknown): string {
  const traits = isMember(schema) ? schema[1] : undefined;
  return isRecord(traits) && typeof traits.xmlName === 'string'
    ? traits.xmlName
    : name;
}

/** Follows references to the schema itself, or to the number that stands for a simple type. */
function resolve(schema: unknown): Schema | number {
  if (typeof schema === 'function') {
    return resolve(schema());
  }
  if (isMember(schema)) {
    return resolve(schema[0]);
  }
  if (typeof schema === 'number') {
    return schema;
  }
  if (isList(schema)) {
    return schema;
  }
  throw new Error(`Not a schema: ${JSON.stringify(schema)}`);
}

/** A member with traits is a pair; a schema has its namespace, a text, in second place. */
function isMember(schema: unknown): schema is Schema {
  return isList(schema) && typeof schema[1] !== 'string';
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
