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

import type { V1Pod } from '@kubernetes/client-node';
import { toPodFact } from './toPodFact';

const createdAt = new Date('2026-11-20T10:00:00Z');

describe('toPodFact', () => {
  const pod: V1Pod = {
    metadata: {
      namespace: 'shop',
      name: 'api-7d9f-abcde',
      creationTimestamp: createdAt,
      labels: { app: 'api' },
      annotations: {
        'eks.amazonaws.com/skip-containers': 'proxy',
        'example.com/secret': 'do not keep',
      },
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          kind: 'ReplicaSet',
          name: 'api-7d9f',
          uid: '1',
          controller: true,
        },
      ],
    },
    spec: {
      nodeName: 'ip-10-0-0-1.eu-west-1.compute.internal',
      serviceAccountName: 'api',
      initContainers: [
        { name: 'migrate', env: [{ name: 'DB_PASSWORD', value: 'hunter2' }] },
      ],
      containers: [
        {
          name: 'api',
          env: [
            { name: 'AWS_ROLE_ARN', value: 'arn:first' },
            { name: 'AWS_ROLE_ARN', value: 'arn:second' },
            { name: 'AWS_WEB_IDENTITY_TOKEN_FILE', value: '/var/token' },
            {
              name: 'AWS_ACCESS_KEY_ID',
              valueFrom: { secretKeyRef: { name: 'keys', key: 'id' } },
            },
            { name: 'AWS_SECRET_ACCESS_KEY', value: 'hunter3' },
          ],
          envFrom: [
            { secretRef: { name: 'settings' } },
            { configMapRef: { name: 'flags' } },
            {},
          ],
          volumeMounts: [{ name: 'aws-iam-token', mountPath: '/var/run' }],
        },
      ],
      volumes: [
        {
          name: 'aws-iam-token',
          projected: {
            sources: [
              {
                serviceAccountToken: {
                  audience: 'sts.amazonaws.com',
                  expirationSeconds: 86400,
                  path: 'token',
                },
              },
            ],
          },
        },
        { name: 'data', emptyDir: {} },
      ],
    },
    status: {
      phase: 'Running',
      podIP: '10.0.0.7',
      conditions: [
        {
          type: 'Ready',
          status: 'False',
          reason: 'ContainersNotReady',
          lastTransitionTime: createdAt,
        },
        {
          type: 'target-health.elbv2.k8s.aws/k8s-shop-api',
          status: 'False',
          reason: 'Target.Timeout',
        },
      ],
      containerStatuses: [
        {
          name: 'api',
          image: 'api',
          imageID: '',
          ready: false,
          restartCount: 7,
          state: {
            waiting: { reason: 'CrashLoopBackOff', message: 'x'.repeat(5000) },
          },
        },
      ],
    },
  };

  it('keeps what rules read, and of the environment only what decides the identity', () => {
    const fact = toPodFact(pod);
    expect(fact).toEqual({
      namespace: 'shop',
      name: 'api-7d9f-abcde',
      createdAt: '2026-11-20T10:00:00.000Z',
      phase: 'Running',
      ready: false,
      terminating: false,
      nodeName: 'ip-10-0-0-1.eu-west-1.compute.internal',
      podIp: '10.0.0.7',
      serviceAccountName: 'api',
      owner: { kind: 'ReplicaSet', name: 'api-7d9f' },
      labels: { app: 'api' },
      annotations: { 'eks.amazonaws.com/skip-containers': 'proxy' },
      containers: [
        {
          name: 'migrate',
          init: true,
          staticKeys: false,
          envFrom: [],
          volumeMounts: [],
          restartCount: 0,
        },
        {
          name: 'api',
          init: false,
          roleArn: 'arn:second',
          webIdentityTokenFile: '/var/token',
          staticKeys: true,
          envFrom: [
            { kind: 'Secret', name: 'settings' },
            { kind: 'ConfigMap', name: 'flags' },
          ],
          volumeMounts: [{ name: 'aws-iam-token', mountPath: '/var/run' }],
          restartCount: 7,
          waiting: {
            reason: 'CrashLoopBackOff',
            message: `${'x'.repeat(1000)}…`,
          },
        },
      ],
      tokenVolumes: [
        { name: 'aws-iam-token', audience: 'sts.amazonaws.com', path: 'token' },
      ],
      conditions: [
        {
          type: 'Ready',
          status: 'False',
          reason: 'ContainersNotReady',
          since: '2026-11-20T10:00:00.000Z',
        },
        {
          type: 'target-health.elbv2.k8s.aws/k8s-shop-api',
          status: 'False',
          reason: 'Target.Timeout',
        },
      ],
    });
    expect(JSON.stringify(fact)).not.toMatch(/hunter|do not keep/);
  });

  it('makes do with a pod that says nothing, and with times that are none', () => {
    expect(toPodFact({})).toMatchObject({
      name: '',
      createdAt: '',
      phase: 'Unknown',
      ready: false,
      serviceAccountName: 'default',
      containers: [],
    });
    expect(
      toPodFact({
        metadata: {
          creationTimestamp: new Date('nonsense'),
          deletionTimestamp: createdAt,
        },
      }),
    ).toMatchObject({ createdAt: '', terminating: true });
  });
});
