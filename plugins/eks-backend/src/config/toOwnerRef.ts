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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

// What the catalog accepts: one wrong reference makes it refuse the whole entity.
const KIND = /^[a-z][a-z0-9]{0,62}$/;
const NAMESPACE = /^(?=.{1,63}$)[a-z0-9]+(-+[a-z0-9]+)*$/;
const NAME = /^(?=.{1,63}$)[a-z0-9]+([-_.]+[a-z0-9]+)*$/;

/**
 * The full, lower-cased reference of an owner, such as `group:default/payments` for `Payments`; `undefined` when the text
 * cannot name an entity.
 *
 * @internal
 */
export function toOwnerRef(text: string): string | undefined {
  try {
    const ref = parseEntityRef(text.trim().toLocaleLowerCase('en-US'), {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    return KIND.test(ref.kind) &&
      NAMESPACE.test(ref.namespace) &&
      NAME.test(ref.name)
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    // Tags are free text: one that is no reference names no owner.
    return undefined;
  }
}
