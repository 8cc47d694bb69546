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

/** The key of the field `EksClusterBaseName`, unless the template says otherwise. */
export const DEFAULT_BASE_NAME_KEY = 'name';

/** The key of the field `EksEnvironments`, unless the template says otherwise. */
export const DEFAULT_ENVIRONMENTS_KEY = 'environments';

/** Reads the value of another field of the form out of the context that the scaffolder gives to fields. */
export function formValueOf(formContext: unknown, key: string): unknown {
  return propertyOf(propertyOf(formContext, 'formData'), key);
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
