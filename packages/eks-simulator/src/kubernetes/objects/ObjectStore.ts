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

import { KubernetesObject } from './KubernetesObject';

/**
 * The Kubernetes objects of one cluster, by type and namespace, each list in order of name.
 *
 * @public
 */
export class ObjectStore {
  /** apiVersion and kind -> namespace -> name -> object. Cluster-scoped objects have the namespace ''. */
  #types = new Map<string, Map<string, Map<string, KubernetesObject>>>();
  #revision = 1000;

  static create(objects: KubernetesObject[] = []): ObjectStore {
    const store = new ObjectStore();
    store.addAll(objects);
    return store;
  }

  /** Counts up with every change, like the resourceVersion of a list. */
  get revision(): string {
    return String(this.#revision);
  }

  addAll(objects: KubernetesObject[]): void {
    for (const object of objects) {
      this.put(object);
    }
  }

  /** Adds an object or replaces the one of the same type, namespace and name. */
  put(object: KubernetesObject): void {
    this.#revision += 1;
    const type = typeKey(object.apiVersion, object.kind);
    const namespaces = this.#types.get(type) ?? new Map();
    this.#types.set(type, namespaces);
    const namespace = object.metadata.namespace ?? '';
    const names = namespaces.get(namespace) ?? new Map();
    namespaces.set(namespace, names);
    names.set(object.metadata.name, {
      ...object,
      metadata: { ...object.metadata, resourceVersion: this.revision },
    });
  }

  delete(object: KubernetesObject): void {
    this.#revision += 1;
    this.#types
      .get(typeKey(object.apiVersion, object.kind))
      ?.get(object.metadata.namespace ?? '')
      ?.delete(object.metadata.name);
  }

  /** @param namespace - without it the objects of all namespaces. */
  list(
    apiVersion: string,
    kind: string,
    namespace?: string,
  ): KubernetesObject[] {
    const namespaces = this.#types.get(typeKey(apiVersion, kind));
    if (!namespaces) {
      return [];
    }
    const wanted =
      namespace === undefined ? [...namespaces.keys()].sort() : [namespace];
    return wanted.flatMap(name =>
      [...(namespaces.get(name)?.values() ?? [])].sort((a, b) =>
        a.metadata.name < b.metadata.name ? -1 : 1,
      ),
    );
  }

  /** Whether there is any object of the type. */
  has(apiVersion: string, kind: string): boolean {
    const namespaces = this.#types.get(typeKey(apiVersion, kind));
    return [...(namespaces?.values() ?? [])].some(names => names.size > 0);
  }

  get(
    apiVersion: string,
    kind: string,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined {
    return this.#types
      .get(typeKey(apiVersion, kind))
      ?.get(namespace ?? '')
      ?.get(name);
  }
}

function typeKey(apiVersion: string, kind: string): string {
  return `${apiVersion} ${kind}`;
}
