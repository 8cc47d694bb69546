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

/** An add-on and its versions, newest first within a Kubernetes minor version. */
export interface AddonSeed {
  name: string;
  type: string;
  defaultNamespace: string;
  /** Auto Mode brings these itself. */
  computeTypes: string[];
  requiresIamPermissions: boolean;
  /** By Kubernetes minor version; the first is the default. */
  versions: Record<string, string[]>;
}

const EVERYWHERE = [
  '1.30',
  '1.31',
  '1.32',
  '1.33',
  '1.34',
  '1.35',
  '1.36',
  '1.37',
];

/** The builds of kube-proxy by their own minor version. */
const KUBE_PROXY: Record<string, string[]> = {
  '1.30': ['v1.30.14-eksbuild.12'],
  '1.31': ['v1.31.14-eksbuild.3', 'v1.31.10-eksbuild.2'],
  '1.32': ['v1.32.13-eksbuild.2', 'v1.32.6-eksbuild.2'],
  '1.33': ['v1.33.12-eksbuild.2', 'v1.33.5-eksbuild.2'],
  '1.34': ['v1.34.9-eksbuild.1', 'v1.34.1-eksbuild.2'],
  '1.35': ['v1.35.6-eksbuild.2', 'v1.35.0-eksbuild.2'],
  '1.36': ['v1.36.4-eksbuild.1', 'v1.36.0-eksbuild.2'],
  '1.37': ['v1.37.2-eksbuild.1'],
};

/** Versions of the add-ons that most clusters run. */
export const ADDONS: AddonSeed[] = [
  {
    name: 'vpc-cni',
    type: 'networking',
    defaultNamespace: 'kube-system',
    computeTypes: ['ec2', 'hybrid'],
    requiresIamPermissions: true,
    versions: forAll([
      'v1.21.1-eksbuild.3',
      'v1.20.4-eksbuild.2',
      'v1.19.6-eksbuild.7',
    ]),
  },
  {
    name: 'coredns',
    type: 'networking',
    defaultNamespace: 'kube-system',
    computeTypes: ['ec2', 'fargate', 'hybrid'],
    requiresIamPermissions: false,
    versions: {
      '1.30': ['v1.11.4-eksbuild.28', 'v1.11.3-eksbuild.2'],
      '1.31': ['v1.11.4-eksbuild.28', 'v1.11.3-eksbuild.2'],
      '1.32': ['v1.11.4-eksbuild.28', 'v1.11.4-eksbuild.14'],
      '1.33': ['v1.12.4-eksbuild.5', 'v1.12.1-eksbuild.2'],
      '1.34': ['v1.12.4-eksbuild.5', 'v1.12.3-eksbuild.1'],
      '1.35': ['v1.13.2-eksbuild.4', 'v1.12.4-eksbuild.5'],
      '1.36': ['v1.13.2-eksbuild.4', 'v1.13.1-eksbuild.2'],
      '1.37': ['v1.14.0-eksbuild.1', 'v1.13.2-eksbuild.4'],
    },
  },
  {
    name: 'kube-proxy',
    type: 'networking',
    defaultNamespace: 'kube-system',
    computeTypes: ['ec2', 'hybrid'],
    requiresIamPermissions: false,
    // As in EKS, those of older minor versions are offered too: kube-proxy may be three behind the API server.
    versions: Object.fromEntries(
      EVERYWHERE.map(minor => [
        minor,
        EVERYWHERE.filter(each => isUpToThreeBehind(each, minor))
          .reverse()
          .flatMap(each => KUBE_PROXY[each]),
      ]),
    ),
  },
  {
    name: 'eks-pod-identity-agent',
    type: 'security',
    defaultNamespace: 'kube-system',
    computeTypes: ['ec2', 'hybrid'],
    requiresIamPermissions: false,
    versions: forAll([
      'v1.3.10-eksbuild.1',
      'v1.3.8-eksbuild.2',
      'v1.3.4-eksbuild.1',
    ]),
  },
  {
    name: 'aws-ebs-csi-driver',
    type: 'storage',
    defaultNamespace: 'kube-system',
    computeTypes: ['ec2'],
    requiresIamPermissions: true,
    // The oldest ends with 1.33, so that there is an add-on which blocks an update.
    versions: Object.fromEntries(
      EVERYWHERE.map(minor => [
        minor,
        [
          'v1.53.0-eksbuild.1',
          'v1.48.0-eksbuild.1',
          'v1.44.0-eksbuild.1',
          ...(minorNumber(minor) <= 33 ? ['v1.38.1-eksbuild.2'] : []),
        ],
      ]),
    ),
  },
  {
    name: 'metrics-server',
    type: 'observability',
    defaultNamespace: 'kube-system',
    computeTypes: ['ec2', 'auto', 'fargate', 'hybrid'],
    requiresIamPermissions: false,
    versions: forAll(['v0.8.0-eksbuild.5', 'v0.7.2-eksbuild.4']),
  },
];

/** The default version of an add-on for a Kubernetes minor version. */
export function defaultAddonVersion(
  name: string,
  kubernetesVersion: string,
): string | undefined {
  return ADDONS.find(addon => addon.name === name)?.versions[
    kubernetesVersion
  ]?.[0];
}

function forAll(versions: string[]): Record<string, string[]> {
  return Object.fromEntries(EVERYWHERE.map(minor => [minor, versions]));
}

function isUpToThreeBehind(minor: string, clusterVersion: string): boolean {
  const behind = minorNumber(clusterVersion) - minorNumber(minor);
  return behind >= 0 && behind <= 3;
}

function minorNumber(version: string): number {
  return Number(version.split('.')[1]);
}
