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

import { DescribeSubnetsCommand } from '@aws-sdk/client-ec2';
import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  GetOpenIDConnectProviderCommand,
  GetRoleCommand,
  ListAttachedRolePoliciesCommand,
  ListOpenIDConnectProvidersCommand,
  ListRolePoliciesCommand,
} from '@aws-sdk/client-iam';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import { Simulator, startSimulator } from '../startSimulator';
import { awsClients, keysOf } from '../__testUtils__';
import { demoWorld } from '../world';

describe('IAM, EC2, ELBv2 and SSM', () => {
  const world = demoWorld();
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({
      world,
      now: new Date('2026-11-20T12:00:00Z'),
    });
  });
  afterAll(() => simulator.close());

  function clients(accountId?: string, region?: string) {
    return awsClients({
      endpoint: simulator.awsEndpoint,
      credentials: keysOf(world, accountId),
      region,
    });
  }

  it('gives roles with their trust policies and policies', async () => {
    const { iam } = clients();
    const { Role } = await iam.send(
      new GetRoleCommand({ RoleName: 'payments-api' }),
    );
    const policy = JSON.parse(
      decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''),
    );
    expect(Role).toMatchObject({
      Arn: 'arn:aws:iam::111122223333:role/payments-api',
      RoleLastUsed: { LastUsedDate: new Date('2026-11-20T06:00:00Z') },
    });
    const issuer = Object.keys(policy.Statement[0].Condition.StringEquals)
      .find(key => key.endsWith(':sub'))
      ?.slice(0, -':sub'.length);
    expect(policy.Statement[0].Condition.StringEquals[`${issuer}:sub`]).toBe(
      'system:serviceaccount:payments:api-v1',
    );
    const attached = await iam.send(
      new ListAttachedRolePoliciesCommand({
        RoleName: 'checkout',
        MaxItems: 1,
      }),
    );
    expect(attached).toMatchObject({
      AttachedPolicies: [{ PolicyName: 'checkout-orders-table' }],
      IsTruncated: true,
    });
    const rest = await iam.send(
      new ListAttachedRolePoliciesCommand({
        RoleName: 'checkout',
        Marker: attached.Marker,
      }),
    );
    expect(rest).toMatchObject({
      AttachedPolicies: [{ PolicyName: 'checkout-events' }],
      IsTruncated: false,
    });
    const inline = await iam.send(
      new ListRolePoliciesCommand({ RoleName: 'backstage-eks' }),
    );
    expect(inline.PolicyNames).toEqual(['read-eks']);
    await expect(
      iam.send(new GetRoleCommand({ RoleName: 'recommendations' })),
    ).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The role with name recommendations cannot be found.',
    });
  });

  it('has OIDC providers for the clusters of the account, except where the world says no', async () => {
    const { iam } = clients('444455556666');
    const { OpenIDConnectProviderList: list } = await iam.send(
      new ListOpenIDConnectProvidersCommand({}),
    );
    expect(list).toHaveLength(1);
    const arn = list?.[0].Arn ?? '';
    const issuer =
      simulator.state.clusters.get('444455556666/eu-west-1/staging')?.cluster
        .identity?.oidc?.issuer ?? '';
    expect(`https://${arn.split('oidc-provider/')[1]}`).toBe(issuer);
    const provider = await iam.send(
      new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }),
    );
    expect(provider).toMatchObject({
      Url: issuer.replace('https://', ''),
      ClientIDList: ['sts.amazonaws.com'],
    });
    await expect(
      iam.send(
        new GetOpenIDConnectProviderCommand({
          OpenIDConnectProviderArn: `${arn}0`,
        }),
      ),
    ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  });

  it('finds subnets by id and by filter, and names the missing one', async () => {
    const { ec2 } = clients('444455556666');
    const full = await ec2.send(
      new DescribeSubnetsCommand({ SubnetIds: ['subnet-0b1a0000000000001'] }),
    );
    expect(full.Subnets).toMatchObject([
      {
        AvailableIpAddressCount: 3,
        AvailabilityZone: 'eu-west-1a',
        AvailabilityZoneId: 'euw1-az1',
        MapPublicIpOnLaunch: false,
        Tags: [{ Key: 'kubernetes.io/role/internal-elb', Value: '1' }],
      },
    ]);
    const zone = await ec2.send(
      new DescribeSubnetsCommand({
        Filters: [{ Name: 'availability-zone', Values: ['eu-west-1b'] }],
      }),
    );
    expect(zone.Subnets).toHaveLength(2);
    const page = await ec2.send(new DescribeSubnetsCommand({ MaxResults: 5 }));
    expect(page.Subnets).toHaveLength(5);
    const rest = await ec2.send(
      new DescribeSubnetsCommand({ MaxResults: 5, NextToken: page.NextToken }),
    );
    expect(rest.Subnets).toHaveLength(1);
    await expect(
      ec2.send(
        new DescribeSubnetsCommand({ SubnetIds: ['subnet-0e1a0000000000001'] }),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidSubnetID.NotFound',
      message: "The subnet ID 'subnet-0e1a0000000000001' does not exist",
    });
  });

  it('shows the load balancer of an Ingress down to its targets', async () => {
    const { elbv2 } = clients();
    const { LoadBalancers } = await elbv2.send(
      new DescribeLoadBalancersCommand({}),
    );
    expect(LoadBalancers).toHaveLength(4);
    const search = LoadBalancers?.find(lb =>
      lb.LoadBalancerName?.startsWith('k8s-catalog-catalogs-'),
    );
    expect(search).toMatchObject({
      Scheme: 'internet-facing',
      State: { Code: 'active' },
      Type: 'application',
    });
    expect(search?.AvailabilityZones).toHaveLength(3);
    const { Listeners } = await elbv2.send(
      new DescribeListenersCommand({
        LoadBalancerArn: search?.LoadBalancerArn,
      }),
    );
    const { TargetGroups } = await elbv2.send(
      new DescribeTargetGroupsCommand({
        LoadBalancerArn: search?.LoadBalancerArn,
      }),
    );
    expect(Listeners).toMatchObject([{ Port: 443, Protocol: 'HTTPS' }]);
    expect(TargetGroups).toMatchObject([
      { HealthCheckPath: '/healthz', Matcher: { HttpCode: '200' }, Port: 8080 },
    ]);
    const arn = TargetGroups?.[0].TargetGroupArn ?? '';
    const { TargetHealthDescriptions: targets } = await elbv2.send(
      new DescribeTargetHealthCommand({ TargetGroupArn: arn }),
    );
    expect(targets?.map(target => target.TargetHealth?.State)).toEqual([
      'healthy',
      'healthy',
      'healthy',
      'healthy',
      'unhealthy',
      'unhealthy',
    ]);
    expect(targets?.[5]).toMatchObject({
      HealthCheckPort: '8080',
      TargetHealth: {
        Reason: 'Target.ResponseCodeMismatch',
        Description: 'Health checks failed with these codes: [404]',
      },
    });
    const { TagDescriptions } = await elbv2.send(
      new DescribeTagsCommand({ ResourceArns: [arn] }),
    );
    expect(TagDescriptions?.[0].Tags).toContainEqual({
      Key: 'elbv2.k8s.aws/cluster',
      Value: 'prod-eu',
    });
    await expect(
      elbv2.send(
        new DescribeTargetHealthCommand({ TargetGroupArn: `${arn}0` }),
      ),
    ).rejects.toMatchObject({
      name: 'TargetGroupNotFoundException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('knows the latest AMI releases', async () => {
    const { ssm } = clients();
    const prefix = '/aws/service/eks/optimized-ami';
    const { Parameter } = await ssm.send(
      new GetParameterCommand({
        Name: `${prefix}/1.34/amazon-linux-2023/x86_64/standard/recommended/release_version`,
      }),
    );
    expect(Parameter).toMatchObject({
      Value: '1.34.9-20261112',
      LastModifiedDate: new Date('2026-11-12T18:00:00Z'),
    });
    const bottlerocket = await ssm.send(
      new GetParameterCommand({
        Name: '/aws/service/bottlerocket/aws-k8s-1.34/arm64/latest/image_version',
      }),
    );
    expect(bottlerocket.Parameter?.Value).toMatch(/^\d+\.\d+\.\d+-\w{8}$/);
    const windows = await ssm.send(
      new GetParameterCommand({
        Name: '/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.34',
      }),
    );
    expect(JSON.parse(windows.Parameter?.Value ?? '')).toMatchObject({
      release_version: '1.34-2026.11.10',
    });
    const amazonLinux2 = (version: string) =>
      ssm.send(
        new GetParameterCommand({
          Name: `${prefix}/${version}/amazon-linux-2/recommended/release_version`,
        }),
      );
    expect((await amazonLinux2('1.32')).Parameter?.Value).toBe(
      '1.32.13-20251112',
    );
    await expect(amazonLinux2('1.33')).rejects.toMatchObject({
      name: 'ParameterNotFound',
    });
    await expect(
      ssm.send(
        new GetParameterCommand({
          Name: `${prefix}/1.99/amazon-linux-2023/x86_64/standard/recommended/release_version`,
        }),
      ),
    ).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });
});
