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

import { Readable } from 'node:stream';
import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { DescribeClusterCommand, EKSClient } from '@aws-sdk/client-eks';
import { HttpRequest, HttpResponse } from '@smithy/protocol-http';
import { AdaptivePace } from '../pace';
import { toReadFailure } from '../toReadFailure';
import type { CallAttempt } from './CallObserver';
import { pacedCalls } from './pacedCalls';

const target = { accountId: '111122223333', region: 'eu-west-1' };

/** An AWS that gives these answers, one after the other. */
function setUp(...answers: Array<{ status: number; body: string }>) {
  const requests: HttpRequest[] = [];
  const attempts: CallAttempt[] = [];
  const pace = AdaptivePace.create({ perSecond: 10, burst: 10, parallel: 2 });
  return {
    attempts,
    pace,
    config: {
      region: target.region,
      endpoint: 'http://127.0.0.1:1',
      credentials: {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'x',
      },
      maxAttempts: answers.length,
      requestHandler: {
        handle: async (request: HttpRequest) => {
          const { status, body } = answers[requests.length];
          requests.push(request);
          return {
            response: new HttpResponse({
              statusCode: status,
              headers: {},
              body: Readable.from([Buffer.from(body)]),
            }),
          };
        },
      },
    },
    plugIn: <Input extends object, Output extends object>(
      service: 'ec2' | 'eks' | 'elbv2',
    ) =>
      pacedCalls<Input, Output>({
        ...target,
        service,
        pace,
        observer: { onAttempt: attempt => attempts.push(attempt) },
      }),
  };
}

const OPAQUE_DENIALS = {
  ec2: '<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized to perform this operation.</Message></Error></Errors></Response>',
  elbv2:
    '<ErrorResponse><Error><Code>AccessDenied</Code><Message>No.</Message></Error></ErrorResponse>',
};

describe('pacedCalls', () => {
  it('sees every attempt with its error, and slows down even if the next one works', async () => {
    const { config, attempts, pace, plugIn } = setUp(
      { status: 429, body: '{"__type":"ThrottlingException","message":"no"}' },
      { status: 500, body: '{"__type":"ServerException","message":"no"}' },
      { status: 200, body: '{"cluster":{"name":"prod"}}' },
    );
    const eks = new EKSClient(config);
    eks.middlewareStack.use(plugIn('eks'));

    const { cluster } = await eks.send(
      new DescribeClusterCommand({ name: 'prod' }),
    );

    expect(cluster?.name).toBe('prod');
    expect(attempts.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['DescribeCluster', 'throttled'],
      ['DescribeCluster', 'failed'],
      ['DescribeCluster', 'ok'],
    ]);
    expect(pace.perSecond).toBeLessThan(10);
  });

  it('tells which action was denied where AWS does not', async () => {
    const ofEc2 = setUp({ status: 403, body: OPAQUE_DENIALS.ec2 });
    const ec2 = new EC2Client(ofEc2.config);
    ec2.middlewareStack.use(ofEc2.plugIn('ec2'));
    const ofElb = setUp({ status: 403, body: OPAQUE_DENIALS.elbv2 });
    const elbv2 = new ElasticLoadBalancingV2Client(ofElb.config);
    elbv2.middlewareStack.use(ofElb.plugIn('elbv2'));
    const failures = await Promise.allSettled([
      ec2.send(new DescribeSubnetsCommand({})),
      elbv2.send(new DescribeTargetHealthCommand({ TargetGroupArn: 'arn:x' })),
    ]);

    expect(
      failures.map(
        each =>
          each.status === 'rejected' && toReadFailure(each.reason, target),
      ),
    ).toMatchObject([
      { reason: 'denied', permission: 'ec2:DescribeSubnets' },
      {
        reason: 'denied',
        permission: 'elasticloadbalancing:DescribeTargetHealth',
      },
    ]);
    expect(ofEc2.attempts).toMatchObject([{ outcome: 'denied' }]);
  });
});
