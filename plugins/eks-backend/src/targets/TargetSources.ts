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

import type {
  EksTargetSource,
  EksTargetSourceExtensionPoint,
} from '@backstage-eks/plugin-eks-node';

const ID = /^[a-z0-9][a-z0-9.:-]{0,99}$/;
/** Of our own sources: a module must not take the place of one of them. */
const RESERVED = /^(config$|organization:)/;

/**
 * The sources that modules added.
 *
 * @internal
 */
export class TargetSources implements EksTargetSourceExtensionPoint {
  readonly #sources = new Map<string, EksTargetSource>();

  addTargetSource(source: EksTargetSource): void {
    const { id } = source;
    if (!ID.test(id)) {
      throw new Error(
        `Invalid id '${id}' of a target source: use 1 to 100 lower-case letters, digits, dashes, dots and colons`,
      );
    }
    if (RESERVED.test(id)) {
      throw new Error(
        `Invalid id '${id}' of a target source: 'config' and what begins with 'organization:' are sources of the plugin itself`,
      );
    }
    if (this.#sources.has(id)) {
      throw new Error(
        `A target source with the id '${id}' was already added: give each its own`,
      );
    }
    this.#sources.set(id, source);
  }

  all(): EksTargetSource[] {
    return [...this.#sources.values()];
  }
}
