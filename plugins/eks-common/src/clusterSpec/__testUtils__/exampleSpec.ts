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

import type { ClusterSpec } from '../ClusterSpec';

/** A small valid spec, a new one each time. */
export function exampleSpec(): ClusterSpec {
  return {
    apiVersion: 'backstage-eks.io/v1alpha1',
    kind: 'Cluster',
    metadata: {
      name: 'payments-dev',
      environment: 'dev',
      owner: 'group:default/platform',
      source:
        'http://localhost:7481/platform/payments/src/branch/main/clusters/dev/cluster.yaml',
    },
    spec: {
      accountId: '111122223333',
      region: 'eu-west-1',
      kubernetesVersion: '1.35',
      supportType: 'STANDARD',
      network: {
        vpcCidr: '10.20.0.0/16',
        natGateways: 'Single',
        endpointPublicAccess: true,
        endpointPrivateAccess: true,
      },
      access: { entries: [] },
      logTypes: ['audit', 'authenticator'],
      nodeGroups: [
        {
          name: 'general',
          instanceTypes: ['m7i.large'],
          amiType: 'AL2023_x86_64_STANDARD',
          capacityType: 'ON_DEMAND',
          minSize: 2,
          desiredSize: 3,
          maxSize: 6,
          diskSize: 80,
        },
      ],
      addons: [
        {
          name: 'vpc-cni',
          version: 'v1.20.4-eksbuild.2',
          podIdentity: true,
        },
        { name: 'kube-proxy', version: 'v1.35.0-eksbuild.2' },
        { name: 'coredns', version: 'v1.12.4-eksbuild.1' },
        { name: 'eks-pod-identity-agent', version: 'v1.3.10-eksbuild.1' },
      ],
      pipeline: { roleName: 'payments-deploy' },
    },
  };
}

/** Every field that there is. */
export function fullSpec(): ClusterSpec {
  const spec = exampleSpec();
  spec.metadata.tags = { 'cost-centre': '4711', Team: 'Platform Team' };
  spec.spec.supportType = 'EXTENDED';
  spec.spec.network.natGateways = 'HighlyAvailable';
  spec.spec.network.publicAccessCidrs = ['203.0.113.0/24', '198.51.100.7/32'];
  spec.spec.access.entries = [
    {
      principalArn: 'arn:aws:iam::111122223333:role/platform-admin',
      policies: [{ name: 'AmazonEKSClusterAdminPolicy' }],
    },
    {
      principalArn: 'arn:aws:iam::111122223333:role/teams/payments',
      policies: [
        { name: 'AmazonEKSEditPolicy', namespaces: ['payments', 'payments-*'] },
        { name: 'AmazonEKSViewPolicy' },
      ],
    },
  ];
  spec.spec.nodeGroups.push(
    {
      name: 'batch-spot',
      instanceTypes: ['m7g.large', 'm6g.large', 'c7gn.large'],
      amiType: 'BOTTLEROCKET_ARM_64',
      capacityType: 'SPOT',
      minSize: 0,
      desiredSize: 0,
      maxSize: 20,
      diskSize: 50,
      labels: { 'example.com/workload': 'batch', 'example.com/empty': '' },
      taints: [
        { key: 'example.com/batch', value: 'true', effect: 'NO_SCHEDULE' },
        { key: 'example.com/spot', effect: 'PREFER_NO_SCHEDULE' },
      ],
    },
    {
      name: 'inference',
      instanceTypes: ['g6.xlarge'],
      amiType: 'AL2023_x86_64_NVIDIA',
      capacityType: 'ON_DEMAND',
      minSize: 0,
      desiredSize: 1,
      maxSize: 2,
      diskSize: 200,
    },
  );
  spec.spec.addons[2].configurationValues = {
    replicaCount: 3,
    tolerations: [{ key: 'example.com/batch', operator: 'Exists' }],
    note: 'text with ${{ braces }}, "quotes"\nand a line',
  };
  spec.engine = {
    eksctl: {
      cloudWatch: { clusterLogging: { logRetentionInDays: 30 } },
      vpc: { nat: { gateway: 'Single' } },
      secretsEncryption: {
        keyARN: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd',
      },
    },
  };
  return spec;
}
