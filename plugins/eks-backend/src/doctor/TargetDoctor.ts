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

import type { TargetCheck, TargetRef } from '@backstage-eks/plugin-eks-common';
import type { KubernetesTransport } from '@backstage-eks/plugin-eks-node';
import type { Cluster } from '@aws-sdk/client-eks';
import { untilAborted } from '../async';
import { toReadFailure, type AwsClients } from '../aws';
import { partitionOf } from '../aws/arns';
import { verifyAccount } from '../aws/verifyAccount';
import type { EksTokenSource } from '../kubernetes';
import { identityFailed, toTargetCheck } from './answer';
import {
  ActionProbe,
  probeCompute,
  probeEks,
  probeIam,
  probeKubernetes,
  probeLoadBalancing,
  type KubernetesResult,
} from './probes';

const DEADLINE_MS = 60_000;
const KUBERNETES_DEADLINE_MS = 15_000;

/**
 * Finds out which permissions the portal has in a target, by harmless reads. Nothing of it is stored, so that it also works
 * before the first sync.
 *
 * @internal
 */
export class TargetDoctor {
  readonly #clients: AwsClients;
  readonly #transport: KubernetesTransport;
  readonly #tokens: EksTokenSource;
  readonly #now: () => Date;

  static create(options: {
    clients: AwsClients;
    transport: KubernetesTransport;
    tokens: EksTokenSource;
    now?: () => Date;
  }): TargetDoctor {
    return new TargetDoctor(options);
  }

  private constructor(options: {
    clients: AwsClients;
    transport: KubernetesTransport;
    tokens: EksTokenSource;
    now?: () => Date;
  }) {
    this.#clients = options.clients;
    this.#transport = options.transport;
    this.#tokens = options.tokens;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Checks every permission. What AWS or a cluster refuses is part of the result; a check takes a minute at most.
   *
   * @param signal - what is not known yet when it aborts is `unknown` in the result
   */
  async check(target: TargetRef, signal: AbortSignal): Promise<TargetCheck> {
    const deadline = AbortSignal.any([
      signal,
      AbortSignal.timeout(DEADLINE_MS),
    ]);
    const checkedAt = this.#now().toISOString();
    let arn: string;
    try {
      arn = await untilAborted(
        verifyAccount(this.#clients.sts(target), target.accountId, deadline),
        deadline,
      );
    } catch (error) {
      const failure = toReadFailure(error, {
        accountId: target.accountId,
        permission: 'sts:GetCallerIdentity',
      });
      return identityFailed({ target, failure, checkedAt });
    }
    const partition = partitionOf(arn);
    const probe = new ActionProbe({ ...target, signal: deadline });
    const kubernetes = await this.#probe(probe, { ...target, partition });
    return toTargetCheck({
      target,
      arn,
      partition,
      actions: probe.results,
      kubernetes,
      checkedAt,
    });
  }

  async #probe(
    probe: ActionProbe,
    place: TargetRef & { partition: string },
  ): Promise<KubernetesResult[]> {
    const { accountId, region } = place;
    const target = { accountId, region };
    const [cluster] = await Promise.all([
      probeEks(probe, this.#clients.eks(target)),
      probeIam(probe, this.#clients.iam(accountId), place),
      probeLoadBalancing(probe, this.#clients.elbv2(target), place),
      probeCompute(probe, {
        ec2: this.#clients.ec2(target),
        ssm: this.#clients.ssm(target),
      }),
    ]);
    return this.#probeCluster(probe.signal, target, cluster);
  }

  async #probeCluster(
    signal: AbortSignal,
    target: TargetRef,
    cluster: Cluster | undefined,
  ): Promise<KubernetesResult[]> {
    const { arn, name, endpoint, createdAt, certificateAuthority } =
      cluster ?? {};
    if (!arn || !name || !endpoint || !createdAt) {
      return [];
    }
    return probeKubernetes({
      cluster: {
        ...target,
        arn,
        name,
        endpoint,
        createdAt: createdAt.toISOString(),
        certificateAuthorityData: certificateAuthority?.data,
      },
      transport: this.#transport,
      tokens: this.#tokens,
      signal: AbortSignal.any([
        signal,
        AbortSignal.timeout(KUBERNETES_DEADLINE_MS),
      ]),
    });
  }
}
