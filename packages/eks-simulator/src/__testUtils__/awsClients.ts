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

import { EC2Client } from '@aws-sdk/client-ec2';
import { EKSClient } from '@aws-sdk/client-eks';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import { checkAnswers } from './checkAnswers';

/** Keys of an account, with a session token when AssumeRole made them. */
export interface TestKeys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/**
 * The real SDK clients, pointed at a simulator. Errors surface at once: nothing is retried. Every answer is compared with
 * the SDK's schema of the operation.
 */
export function awsClients(options: {
  /** Absent for the real endpoints, which msw answers. */
  endpoint?: string;
  credentials: TestKeys;
  region?: string;
}) {
  const config = {
    endpoint: options.endpoint,
    credentials: options.credentials,
    region: options.region ?? 'eu-west-1',
    maxAttempts: 1,
  };
  const clients = {
    eks: new EKSClient(config),
    iam: new IAMClient(config),
    sts: new STSClient(config),
    ec2: new EC2Client(config),
    elbv2: new ElasticLoadBalancingV2Client(config),
    ssm: new SSMClient(config),
    organizations: new OrganizationsClient(config),
  };
  const innermost = { step: 'deserialize', priority: 'low' } as const;
  clients.eks.middlewareStack.add(checkAnswers(), innermost);
  clients.iam.middlewareStack.add(checkAnswers(), innermost);
  clients.sts.middlewareStack.add(checkAnswers(), innermost);
  clients.ec2.middlewareStack.add(checkAnswers(), innermost);
  clients.elbv2.middlewareStack.add(checkAnswers(), innermost);
  clients.ssm.middlewareStack.add(checkAnswers(), innermost);
  clients.organizations.middlewareStack.add(checkAnswers(), innermost);
  return clients;
}
