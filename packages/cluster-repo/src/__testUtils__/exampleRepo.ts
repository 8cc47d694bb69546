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

import { parseClusterSpec } from '@backstage-eks/plugin-eks-common';
import type { ClusterSpec } from '@backstage-eks/plugin-eks-common';
import { parse } from 'yaml';
import { sha256Of } from '../specs/readClusterSpecs';
import { derivedFiles } from '../render/derivedFiles';

/** Files of a repository by path. */
export type RepoFiles = Record<string, string>;

export function clusterYaml(environment: string, vpcCidr: string): string {
  return `# yaml-language-server: $schema=../cluster.schema.json
apiVersion: backstage-eks.io/v1alpha1
kind: Cluster
metadata:
  name: payments-${environment}
  environment: ${environment}
  owner: group:default/platform
spec:
  accountId: "111122223333"
  region: eu-west-1
  # The version that all environments run.
  kubernetesVersion: "1.35"   # quoted, it is no number
  supportType: STANDARD
  network:
    vpcCidr: ${vpcCidr}
    natGateways: Single
    endpointPublicAccess: true
    endpointPrivateAccess: true
    publicAccessCidrs: [203.0.113.0/24]
  access:
    entries: []
  logTypes: [audit]

  nodeGroups:
    # Everything that has no pool of its own.
    - name: general
      instanceTypes: [m7i.large]
      amiType: AL2023_x86_64_STANDARD
      capacityType: ON_DEMAND
      minSize: 2
      desiredSize: 3
      maxSize: 6   # agreed with the budget holder
      diskSize: 80
  addons:
    - name: vpc-cni
      version: v1.20.4-eksbuild.2   # held back: newer ones need a new mode
    - name: kube-proxy
      version: v1.35.0-eksbuild.2
    - name: coredns
      version: v1.12.4-eksbuild.1
  pipeline:
    roleName: payments-deploy
`;
}

export function specOf(text: string): ClusterSpec {
  const result = parseClusterSpec(parse(text));
  if ('spec' in result) {
    return result.spec;
  }
  throw new Error(result.problems.map(({ message }) => message).join('\n'));
}

/** A repository that is in order, with two environments. */
export function exampleRepo(): RepoFiles {
  const sources: RepoFiles = {
    'clusters/dev/cluster.yaml': clusterYaml('dev', '10.20.0.0/16'),
    'clusters/prod/cluster.yaml': clusterYaml('prod', '10.21.0.0/16'),
  };
  const specs = Object.entries(sources).map(([file, text]) => ({
    file,
    spec: specOf(text),
    sha256: sha256Of(text),
  }));
  return {
    ...sources,
    ...Object.fromEntries(
      derivedFiles(specs).map(({ path, text }) => [path, text]),
    ),
    'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: payments-clusters
spec:
  type: cluster-repository
  lifecycle: production
  owner: group:default/platform
  dependencyOf:
    - resource:default/payments-dev-eu-west-1-111122223333
    - resource:default/payments-prod-eu-west-1-111122223333
`,
    '.github/workflows/apply.yaml': `name: Apply
run-name: Apply to \${{ vars.STAGE }}
on:
  push:
    branches: [main]
permissions:
  contents: read
  id-token: write
jobs:
  apply:
    runs-on: ubuntu-24.04
    environment: dev
    steps:
      - uses: actions/checkout@v4
      - uses: docker://alpine:3.22
      - uses: ./.github/actions/apply
      - run: echo "\${{ github.sha }}"
`,
    'README.md': '# payments\n',
  };
}
