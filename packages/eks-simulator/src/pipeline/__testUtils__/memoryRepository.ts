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
import { Push, RepositoryFiles } from '../RepositoryFiles';

/** A repository whose commits are kept in memory. */
export interface MemoryRepository extends RepositoryFiles {
  /** Makes a commit of these files, by path, and answers the push of it to main. */
  commit(files: Record<string, string>): Push;
}

/** The repository `platform/payments`, without commits. */
export function memoryRepository(): MemoryRepository {
  const commits = new Map<string, Map<string, string>>();
  return {
    commit: files => {
      const commit = String(commits.size + 1).padStart(40, '0');
      commits.set(commit, new Map(Object.entries(files)));
      return { owner: 'platform', repo: 'payments', branch: 'main', commit };
    },
    readFile: async ({ ref, path }) => commits.get(ref)?.get(path),
    listFiles: async ({ ref, folder }) =>
      [...(commits.get(ref)?.keys() ?? [])].filter(path =>
        path.startsWith(`${folder}/`),
      ),
  };
}

/** URL of the `cluster.yaml` of an environment of `platform/payments`. */
export function sourceOf(environment: string): string {
  return `http://localhost:7481/platform/payments/src/branch/main/clusters/${environment}/cluster.yaml`;
}

/** The portal's principal in an account of the demo world. */
export function portalArn(accountId: string): string {
  return `arn:aws:iam::${accountId}:role/backstage-eks`;
}

/** A ClusterConfig as the templates derive it, for an environment of `platform/payments`. */
export function eksctlConfig(
  environment: string,
  accountId: string,
  changes: Record<string, unknown> = {},
) {
  return {
    apiVersion: 'eksctl.io/v1alpha5',
    kind: 'ClusterConfig',
    metadata: {
      name: `payments-${environment}`,
      region: 'eu-west-1',
      version: '1.35',
      tags: {
        'backstage-eks.io/source': sourceOf(environment),
        Team: 'payments',
      },
    },
    upgradePolicy: { supportType: 'STANDARD' },
    iam: { withOIDC: true },
    vpc: {
      cidr: '10.80.0.0/16',
      nat: { gateway: 'Single' },
      clusterEndpoints: { publicAccess: true, privateAccess: true },
    },
    accessConfig: {
      authenticationMode: 'API',
      accessEntries: [
        {
          principalARN: portalArn(accountId),
          accessPolicies: [
            {
              policyARN:
                'arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminViewPolicy',
              accessScope: { type: 'cluster' },
            },
          ],
        },
      ],
    },
    cloudWatch: { clusterLogging: { enableTypes: ['audit'] } },
    addons: [
      {
        name: 'vpc-cni',
        version: 'v1.20.4-eksbuild.2',
        useDefaultPodIdentityAssociations: true,
      },
      { name: 'kube-proxy', version: 'v1.35.6-eksbuild.2' },
      { name: 'eks-pod-identity-agent', version: 'latest' },
      { name: 'coredns', version: 'v1.13.2-eksbuild.4' },
    ],
    managedNodeGroups: [
      {
        name: 'general',
        instanceTypes: ['m7g.large'],
        minSize: 2,
        desiredCapacity: 3,
        maxSize: 6,
        volumeSize: 100,
        privateNetworking: true,
        labels: { role: 'general' },
      },
    ],
    ...changes,
  };
}

/** The files of an environment of `platform/payments`. */
export function environmentFiles(
  environment: string,
  accountId: string,
  config: object = eksctlConfig(environment, accountId),
): Record<string, string> {
  const folder = `clusters/${environment}`;
  return {
    [`${folder}/cluster.yaml`]: stringify({
      metadata: {
        name: `payments-${environment}`,
        source: sourceOf(environment),
      },
      spec: { accountId },
    }),
    [`${folder}/eksctl.yaml`]: stringify(config),
  };
}
