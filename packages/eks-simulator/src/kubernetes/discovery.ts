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

import { versionSeed } from '../aws/reference';
import { ClusterState } from '../state';
import { answer, SimulatorResponse } from '../transport';
import { apiVersionOf, RESOURCE_TYPES, ResourceType } from './resources';
import { jsonAnswer } from './statusAnswers';

/** The controller of the AWS Load Balancer Controller, which brings the group `elbv2.k8s.aws`. */
const LOAD_BALANCER_CONTROLLER = 'ingress.k8s.aws/alb';

/** The types that a cluster serves: custom ones only where their controller is installed or objects exist. */
export function servedTypes(cluster: ClusterState): ResourceType[] {
  const { objects } = cluster.contents;
  const hasController = objects
    .list('networking.k8s.io/v1', 'IngressClass')
    .some(object =>
      JSON.stringify(object.spec).includes(LOAD_BALANCER_CONTROLLER),
    );
  const groups = new Set(
    RESOURCE_TYPES.filter(type =>
      objects.has(apiVersionOf(type), type.kind),
    ).map(type => type.group),
  );
  if (hasController) {
    groups.add('elbv2.k8s.aws');
  }
  if (cluster.cluster.computeConfig?.enabled) {
    groups.add('eks.amazonaws.com');
  }
  return RESOURCE_TYPES.filter(type => !type.custom || groups.has(type.group));
}

/** Answers `/version`, `/healthz` and the discovery paths; `undefined` for any other path. */
export function discover(
  cluster: ClusterState,
  path: string,
): SimulatorResponse | undefined {
  if (/^\/(healthz|livez|readyz)$/.test(path)) {
    return answer(200, { 'content-type': 'text/plain' }, 'ok');
  }
  if (path === '/version') {
    return jsonAnswer(versionOf(cluster));
  }
  if (path === '/api') {
    return jsonAnswer({ kind: 'APIVersions', versions: ['v1'] });
  }
  const types = servedTypes(cluster);
  if (path === '/apis') {
    return jsonAnswer(groupList(types));
  }
  const match = /^\/(?:api\/(v1)|apis\/([\w.-]+\/\w+))$/.exec(path);
  const apiVersion = match?.[1] ?? match?.[2];
  const resources = types.filter(type => apiVersionOf(type) === apiVersion);
  return apiVersion === undefined || resources.length === 0
    ? undefined
    : jsonAnswer({
        kind: 'APIResourceList',
        apiVersion: 'v1',
        groupVersion: apiVersion,
        resources: resources.map(type => ({
          name: type.plural,
          singularName: type.kind.toLowerCase(),
          namespaced: type.namespaced,
          kind: type.kind,
          verbs: ['get', 'list'],
        })),
      });
}

function groupList(types: ResourceType[]): object {
  const versions = new Map<string, string>(
    types.filter(type => type.group !== '').map(t => [t.group, t.version]),
  );
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [...versions].map(([name, version]) => {
      const entry = { groupVersion: `${name}/${version}`, version };
      return { name, versions: [entry], preferredVersion: entry };
    }),
  };
}

function versionOf(cluster: ClusterState): object {
  const version = cluster.cluster.version ?? '';
  const [major, minor] = version.split('.');
  return {
    major,
    minor,
    gitVersion: `v${
      versionSeed(version)?.patchVersion ?? `${version}.0`
    }-eks-3025e55`,
    gitTreeState: 'clean',
    compiler: 'gc',
    platform: 'linux/amd64',
  };
}
