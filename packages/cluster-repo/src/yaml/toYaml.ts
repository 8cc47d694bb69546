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

import { stringify } from 'yaml';
import type { SchemaOptions, ToStringOptions } from 'yaml';

/**
 * YAML that parsers of the older version 1.1 read the same way: they take a plain `no`, `on` or `12:30` for something else
 * than text, and eksctl's is one of them.
 */
export const READ_BY_ALL: SchemaOptions = { compat: 'yaml-1.1' };

/** A value as YAML: always the same bytes, no folded lines, no aliases. */
export function toYaml(value: unknown, style: ToStringOptions = {}): string {
  return stringify(value, {
    ...READ_BY_ALL,
    lineWidth: 0,
    aliasDuplicateObjects: false,
    ...style,
  });
}
