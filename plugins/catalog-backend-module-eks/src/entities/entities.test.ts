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

import { TAG_SOURCE } from '@backstage-eks/plugin-eks-common';
import {
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  FieldFormatEntityPolicy,
} from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { addon, nodeGroup, presentChange } from '../__testUtils__/changes';
import { toAddonEntity } from './toAddonEntity';
import { toClusterEntity } from './toClusterEntity';
import { toNodeGroupEntity } from './toNodeGroupEntity';

const SOURCE =
  'https://github.com/platform/payments/blob/main/clusters/dev/cluster.yaml';
const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));

describe('entities', () => {
  it('makes a cluster that the catalog cluster locator of the Kubernetes plugin takes', () => {
    expect(
      toClusterEntity(presentChange(), {
        assumeRoleName: 'portal/backstage',
        integrations,
      }),
    ).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'prod',
        namespace: 'default',
        title: 'Prod_EU',
        description:
          'EKS cluster Prod_EU in eu-west-1, AWS account 111122223333',
        annotations: {
          'backstage.io/managed-by-location':
            'eks:arn:aws:eks:eu-west-1:111122223333:cluster/Prod_EU',
          'backstage.io/managed-by-origin-location':
            'eks:arn:aws:eks:eu-west-1:111122223333:cluster/Prod_EU',
          'kubernetes.io/api-server':
            'https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com',
          'kubernetes.io/api-server-certificate-authority': 'LS0tLS1CRUdJTg==',
          'kubernetes.io/auth-provider': 'aws',
          'kubernetes.io/x-k8s-aws-id': 'Prod_EU',
          'kubernetes.io/aws-assume-role':
            'arn:aws:iam::111122223333:role/portal/backstage',
          'amazonaws.com/arn':
            'arn:aws:eks:eu-west-1:111122223333:cluster/Prod_EU',
          'amazonaws.com/account-id': '111122223333',
          'backstage-eks.io/platform-version': 'eks.18',
          'addons.backstage-eks.io/vpc-cni': 'v1.20.4-eksbuild.2',
        },
        labels: {
          Team: 'payments',
          'backstage-eks.io/kubernetes-version': '1.34',
          'backstage-eks.io/region': 'eu-west-1',
          'backstage-eks.io/account-id': '111122223333',
          'backstage-eks.io/auto-mode': 'false',
        },
        links: [
          {
            url: 'https://eu-west-1.console.aws.amazon.com/eks/clusters/Prod_EU?region=eu-west-1',
            title: 'AWS console',
            icon: 'cloud',
          },
        ],
      },
      spec: { type: 'kubernetes-cluster', owner: 'group:default/payments' },
    });
  });

  it('gives a cluster and its parts the owner, system and lifecycle of the inventory', () => {
    const cluster = presentChange({
      owner: 'group:default/payments',
      system: 'system:default/shop',
      lifecycle: 'production',
    });
    for (const entity of [
      toClusterEntity(cluster, { integrations }),
      toNodeGroupEntity(cluster, nodeGroup()),
      toAddonEntity(cluster, addon()),
    ]) {
      expect(entity.spec).toMatchObject({
        owner: 'group:default/payments',
        system: 'system:default/shop',
        lifecycle: 'production',
      });
    }
  });

  it.each([
    ['none', {}, undefined, {}],
    [
      'that of the portal, with its external id',
      {
        assumeRoleArn: 'arn:aws:iam::111122223333:role/portal',
        externalId: 'e-1',
      },
      undefined,
      {
        'kubernetes.io/aws-assume-role':
          'arn:aws:iam::111122223333:role/portal',
        'kubernetes.io/aws-external-id': 'e-1',
      },
    ],
    [
      'that of the configuration, without the external id of another role',
      {
        assumeRoleArn: 'arn:aws:iam::111122223333:role/portal',
        externalId: 'e-1',
      },
      'other',
      {
        'kubernetes.io/aws-assume-role': 'arn:aws:iam::111122223333:role/other',
      },
    ],
  ])(
    'names the role for the Kubernetes plugin: %s',
    (_, change, assumeRoleName, expected) => {
      const { annotations = {} } = toClusterEntity(presentChange(change), {
        assumeRoleName,
        integrations,
      }).metadata;
      expect(
        Object.fromEntries(
          Object.entries(annotations).filter(([key]) =>
            /aws-assume-role|aws-external-id/.test(key),
          ),
        ),
      ).toEqual(expected);
    },
  );

  it('relates node groups and add-ons to their cluster', () => {
    expect(toNodeGroupEntity(presentChange(), nodeGroup())).toMatchObject({
      metadata: {
        name: 'prod.ng.general',
        title: 'general',
        annotations: {
          'amazonaws.com/arn': nodeGroup().arn,
          'backstage-eks.io/release-version': '1.33.5-20261101',
        },
        labels: {
          'backstage-eks.io/cluster': 'prod',
          'backstage-eks.io/kubernetes-version': '1.33',
          'backstage-eks.io/capacity-type': 'SPOT',
        },
      },
      spec: {
        type: 'eks-node-group',
        owner: 'group:default/payments',
        dependsOn: ['resource:default/prod'],
      },
    });
    expect(toAddonEntity(presentChange(), addon())).toMatchObject({
      metadata: {
        name: 'prod.addon.vpc-cni',
        title: 'vpc-cni',
        annotations: { 'backstage-eks.io/addon-version': 'v1.20.4-eksbuild.2' },
        labels: { 'backstage-eks.io/addon': 'vpc-cni' },
      },
      spec: { type: 'eks-addon', dependsOn: ['resource:default/prod'] },
    });
  });

  it('leaves out what is not there yet, and tags that are no labels', async () => {
    const entity = toClusterEntity(
      presentChange({
        arn: 'arn:aws-cn:eks:cn-north-1:111122223333:cluster/new',
        region: 'cn-north-1',
        addons: undefined,
        core: {
          name: 'new',
          status: 'CREATING',
          version: undefined,
          platformVersion: undefined,
          endpoint: undefined,
          certificateAuthorityData: undefined,
          tags: {
            'aws:cloudformation:stack-name': 'new',
            'Cost Center': '42',
            team: 'not a label value',
            env: 'test',
            owner: 'ä'.repeat(256),
            'backstage-eks.io/kubernetes-version': '1.99',
            'addons.backstage-eks.io/vpc-cni': 'v9',
            'backstage.io/managed-by-location': 'elsewhere',
            empty: '',
            'backstage-eks.io/region': 'mars',
          },
        },
      }),
      { integrations },
    );

    expect(Object.keys(entity.metadata.annotations ?? {}).sort()).toEqual([
      'amazonaws.com/account-id',
      'amazonaws.com/arn',
      'backstage.io/managed-by-location',
      'backstage.io/managed-by-origin-location',
      'kubernetes.io/x-k8s-aws-id',
    ]);
    expect(entity.metadata.labels).toEqual({
      env: 'test',
      'backstage-eks.io/region': 'cn-north-1',
      'backstage-eks.io/account-id': '111122223333',
      'backstage-eks.io/auto-mode': 'false',
    });
    expect(entity.metadata.links?.[0].url).toBe(
      'https://cn-north-1.console.amazonaws.cn/eks/clusters/new?region=cn-north-1',
    );
  });

  it('links a cluster to its repository, and changes nothing else', () => {
    const plain = toClusterEntity(presentChange({ core: { tags: {} } }), {
      integrations,
    });
    const linked = (source: string) =>
      toClusterEntity(
        presentChange({ core: { tags: { [TAG_SOURCE]: source } } }),
        { integrations },
      );

    expect(linked(SOURCE)).toEqual({
      ...plain,
      metadata: {
        ...plain.metadata,
        annotations: {
          ...plain.metadata.annotations,
          'backstage.io/source-location':
            'url:https://github.com/platform/payments/tree/main/clusters/dev/',
        },
        links: [
          { url: SOURCE, title: 'cluster.yaml', icon: 'code' },
          ...(plain.metadata.links ?? []),
        ],
      },
    });
    expect(
      linked(
        'http://localhost:7481/platform/payments/src/branch/main/clusters/dev/cluster.yaml',
      ).metadata.annotations?.['backstage.io/source-location'],
    ).toBe(
      'url:http://localhost:7481/platform/payments/src/branch/main/clusters/dev/',
    );
    for (const tag of [
      'data:text/html,/cluster.yaml',
      'https://user:secret@github.com/platform/payments/cluster.yaml',
      '../cluster.yaml',
      '',
    ]) {
      expect(linked(tag)).toEqual(plain);
    }
  });

  it.each([
    toClusterEntity(presentChange(), { integrations }),
    toClusterEntity(
      presentChange({ core: { tags: { [TAG_SOURCE]: SOURCE } } }),
      { integrations },
    ),
    toClusterEntity(
      presentChange({ system: 'system:default/shop', lifecycle: 'production' }),
      { integrations },
    ),
    toNodeGroupEntity(presentChange(), nodeGroup()),
    toAddonEntity(presentChange(), addon()),
  ])('is valid for the catalog', async entity => {
    expect(await resourceEntityV1alpha1Validator.check(entity)).toBe(true);
    await expect(
      new SchemaValidEntityPolicy().enforce(entity),
    ).resolves.toEqual(entity);
    await expect(
      new FieldFormatEntityPolicy().enforce(entity),
    ).resolves.toEqual(entity);
  });
});
