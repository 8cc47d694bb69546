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

import { DescribeSubnetsCommand, type EC2Client } from '@aws-sdk/client-ec2';
import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { ActionProbe } from './ActionProbe';
import { NO_SUCH_NAME } from './noSuch';

/**
 * Tries what is read of subnets and of AMI releases. For a parameter that does not exist Systems Manager checks permissions
 * by its name.
 *
 * @internal
 */
export async function probeCompute(
  probe: ActionProbe,
  clients: { ec2: EC2Client; ssm: SSMClient },
): Promise<void> {
  await Promise.all([
    probe.attempt('ec2:DescribeSubnets', options =>
      // EC2 answers no fewer.
      clients.ec2.send(new DescribeSubnetsCommand({ MaxResults: 5 }), options),
    ),
    probe.attempt('ssm:GetParameter', options =>
      clients.ssm.send(
        new GetParameterCommand({
          Name: `/aws/service/eks/optimized-ami/${NO_SUCH_NAME}`,
        }),
        options,
      ),
    ),
  ]);
}
