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

import type { Component } from '../../facts';

/** The workload of each add-on that every cluster with nodes of its own needs. */
const WORKLOADS: Record<string, string> = {
  'vpc-cni': 'aws-node',
  coredns: 'coredns',
  'kube-proxy': 'kube-proxy',
};

/** The names of the add-ons that EKS installs in every cluster, managed or not. */
export const BASIC_ADDONS = Object.keys(WORKLOADS);

/** The add-on whose workload a component is; `undefined` when it is no basic add-on. */
export function basicAddonOf(component: Component): string | undefined {
  return component.namespace === 'kube-system'
    ? BASIC_ADDONS.find(name => WORKLOADS[name] === component.workload.name)
    : undefined;
}

/** The tag of the image of a component, which is what runs, or else the best version that is known. */
export function runningVersion(component: Component): string | undefined {
  const { versions } = component;
  return (versions.find(each => each.source === 'image') ?? versions[0])
    ?.version;
}
