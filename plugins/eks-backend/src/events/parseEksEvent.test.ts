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

import type { SectionName } from '@backstage-eks/plugin-eks-common';
import { parseEksEvent } from './parseEksEvent';

const target = { accountId: '111122223333', region: 'eu-west-1' };

function envelope(changes: object = {}) {
  return {
    version: '0',
    id: '0cdc5423-ed4e-71d8-c4f7-9c4ab361748c',
    'detail-type': 'AWS API Call via CloudTrail',
    source: 'aws.eks',
    account: '111122223333',
    time: '2026-11-20T12:00:00Z',
    region: 'eu-west-1',
    resources: [],
    detail: {},
    ...changes,
  };
}

function call(eventName: string, requestParameters: unknown, changes = {}) {
  return envelope({
    detail: {
      eventVersion: '1.09',
      eventSource: 'eks.amazonaws.com',
      eventName,
      awsRegion: 'eu-west-1',
      requestParameters,
      responseElements: null,
      eventType: 'AwsApiCall',
      recipientAccountId: '111122223333',
      ...changes,
    },
  });
}

function native(detailType: string, changes: object = {}) {
  return envelope({ 'detail-type': detailType, ...changes });
}

const createCluster = call('CreateCluster', {
  roleArn: 'arn:aws:iam::111122223333:role/eks',
  clusterName: 'prod',
});
const created = { target, clusterName: 'prod', name: 'CreateCluster' };

describe('parseEksEvent', () => {
  it.each<[string, unknown, SectionName[] | undefined]>([
    ['CreateCluster', { name: 'prod' }, undefined],
    ['CreateCluster', { clusterName: 'prod' }, undefined],
    ['DeleteCluster', { name: 'prod' }, undefined],
    ['UpdateClusterConfig', { name: 'prod' }, []],
    ['UpdateClusterVersion', { name: 'prod' }, ['nodeGroups', 'addons']],
    [
      'CreateNodegroup',
      { name: 'prod', nodegroupName: 'general' },
      ['nodeGroups'],
    ],
    [
      'DeleteNodegroup',
      { name: 'prod', nodegroupName: 'general' },
      ['nodeGroups'],
    ],
    [
      'UpdateNodegroupConfig',
      { clusterName: 'prod', nodegroupName: 'general' },
      ['nodeGroups'],
    ],
    [
      'UpdateAddon',
      { name: 'prod', addonName: 'vpc-cni' },
      ['addons', 'podIdentityAssociations'],
    ],
    [
      'CreateFargateProfile',
      { name: 'prod', fargateProfileName: 'jobs' },
      ['fargateProfiles'],
    ],
    [
      'CreatePodIdentityAssociation',
      { name: 'prod', namespace: 'payments', serviceAccount: 'api' },
      ['podIdentityAssociations', 'addons'],
    ],
    [
      'AssociateAccessPolicy',
      {
        name: 'prod',
        principalArn: 'arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fadmin',
        accessScope: { type: 'cluster' },
      },
      ['accessEntries'],
    ],
    [
      'TagResource',
      {
        resourceArn:
          'arn%3Aaws%3Aeks%3Aeu-west-1%3A111122223333%3Acluster%2Fprod',
        tags: { Team: 'payments' },
      },
      [],
    ],
    [
      'UntagResource',
      {
        resourceArn:
          'arn:aws-cn:eks:cn-north-1:111122223333:nodegroup/prod/general/6cc1',
      },
      [],
    ],
  ])('reads the call %s with %j', (name, parameters, sections) => {
    expect(parseEksEvent(call(name, parameters))).toEqual({
      event: {
        target,
        clusterName: 'prod',
        name,
        ...(sections && { sections }),
      },
    });
  });

  it('finds the cluster in the answer when the request does not name it', () => {
    expect(
      parseEksEvent(
        call('CreateAccessEntry', null, {
          responseElements: { accessEntry: { clusterName: 'prod' } },
        }),
      ),
    ).toEqual({
      event: {
        target,
        clusterName: 'prod',
        name: 'CreateAccessEntry',
        sections: ['accessEntries'],
      },
    });
    expect(
      parseEksEvent(
        call('CreateCluster', undefined, {
          responseElements: { cluster: { name: 'prod', status: 'CREATING' } },
        }),
      ),
    ).toEqual({ event: created });
  });

  const addonArn = 'arn:aws:eks:eu-west-1:111122223333:addon/prod/coredns/2ec1';
  const addons: SectionName[] = ['addons', 'podIdentityAssociations'];

  it.each<[unknown, SectionName[] | undefined]>([
    [native('EKS Addon Creation Failed', { resources: [addonArn] }), addons],
    [native('EKS Addon Update Succeeded', { resources: [addonArn] }), addons],
    [
      native('EKS Addon Health Degraded', { detail: { clusterName: 'prod' } }),
      addons,
    ],
    [
      native('EKS Addon Health Restored', {
        resources: [7, 'payments/api', addonArn],
      }),
      addons,
    ],
    [
      native('EKS Nodegroup State Change', {
        detail: { 'cluster-name': 'prod' },
      }),
      ['nodeGroups'],
    ],
    [
      native('EKS Cluster State Change', {
        resources: ['arn:aws:eks:eu-west-1:111122223333:cluster/prod'],
      }),
      undefined,
    ],
  ])('reads %j, which EKS sends itself', (payload, sections) => {
    const result = parseEksEvent(payload);
    expect(result).toMatchObject({ event: { target, clusterName: 'prod' } });
    expect('event' in result && result.event.sections).toEqual(sections);
  });

  it('lets nothing of an event begin a line of the log, or fill it', () => {
    const result = parseEksEvent(
      native(`EKS Addon \n\u001b[31mforged ${'x'.repeat(5_000)}`, {
        resources: [addonArn],
      }),
    );
    const name = 'event' in result ? result.event.name : '';
    expect(name).toMatch(/^EKS Addon {2}31mforged x+$/);
    expect(name).toHaveLength(100);
  });

  it('takes the region from the event itself, should a bus of another region have passed it on', () => {
    const elsewhere = { region: 'us-east-1' };
    expect(parseEksEvent({ ...createCluster, ...elsewhere })).toEqual({
      event: created,
    });
    expect(
      parseEksEvent(
        native('EKS Addon Update Succeeded', {
          ...elsewhere,
          resources: [addonArn],
        }),
      ),
    ).toMatchObject({ event: { target } });
  });

  const notification = (message: unknown) => ({
    Type: 'Notification',
    MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
    TopicArn: 'arn:aws:sns:eu-west-1:111122223333:eks',
    Message: message,
  });

  it.each<[string, unknown]>([
    ['as it is', createCluster],
    ['as text', JSON.stringify(createCluster)],
    ['in a notification', notification(JSON.stringify(createCluster))],
    [
      'in a notification as text',
      JSON.stringify(notification(JSON.stringify(createCluster))),
    ],
  ])('takes the envelope %s', (_, payload) => {
    expect(parseEksEvent(payload)).toEqual({ event: created });
  });

  it('does not open notifications in notifications for ever', () => {
    let nested: unknown = createCluster;
    for (let depth = 0; depth < 10; depth += 1) {
      nested = notification(JSON.stringify(nested));
    }
    expect(parseEksEvent(nested)).toEqual({ ignored: 'malformed' });
  });

  it.each<[unknown, string]>([
    [undefined, 'malformed'],
    [null, 'malformed'],
    [42, 'malformed'],
    [[], 'malformed'],
    ['', 'malformed'],
    ['{"source":', 'malformed'],
    [{}, 'malformed'],
    [envelope({ account: '1111' }), 'malformed'],
    [envelope({ account: 111122223333 }), 'malformed'],
    [envelope({ region: '' }), 'malformed'],
    [
      call('UpdateAddon', { name: 'prod' }, { awsRegion: 'eu-west-1\nforged' }),
      'malformed',
    ],
    [envelope({ detail: 'text' }), 'malformed'],
    [notification('no JSON'), 'malformed'],
    [call('UpdateClusterVersion', {}), 'malformed'],
    [call('UpdateClusterVersion', { name: 'a/../b' }), 'malformed'],
    [call('UpdateClusterVersion', { name: { a: 1 } }), 'malformed'],
    [call('UpdateClusterVersion', { name: 'x'.repeat(101) }), 'malformed'],
    [call('TagResource', { resourceArn: '%E0%A4%A' }), 'malformed'],
    [
      call('TagResource', {
        resourceArn: 'arn:aws:s3:::cluster/prod',
        name: 'prod',
      }),
      'malformed',
    ],
    [native('EKS Addon Update Failed'), 'malformed'],
    [envelope({ source: 'aws.ecs' }), 'notEks'],
    [
      call(
        'CreateCluster',
        { name: 'prod' },
        {
          eventSource: 'ecs.amazonaws.com',
        },
      ),
      'notEks',
    ],
    [call('DescribeCluster', { name: 'prod' }), 'unknown'],
    [call('CreateEksAnywhereSubscription', { name: 'prod' }), 'unknown'],
    [call('constructor', { name: 'prod' }), 'unknown'],
    [
      native('EKS Fargate Pod Scheduled Termination', {
        resources: ['payments/api'],
      }),
      'unknown',
    ],
    [
      call(
        'CreateCluster',
        { name: 'prod' },
        {
          errorCode: 'AccessDenied',
          errorMessage: 'User is not authorized',
        },
      ),
      'failed',
    ],
  ])('ignores %j as %s', (payload, ignored) => {
    expect(parseEksEvent(payload)).toEqual({ ignored });
  });
});
