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

import {
  AddonVersionsList,
  ClusterDetail,
  ClusterList,
  ClusterProgress,
  ClusterRefresh,
  ClusterSummary,
  KubernetesVersionList,
  PreflightReport,
  ServiceState,
  TargetCheck,
  TargetHealth,
  TargetList,
} from '@backstage-eks/plugin-eks-common';
import { EksApi } from '@backstage-eks/plugin-eks-react';

/** What a fixture answers: a value, an error, or nothing at all. */
export type FixtureAnswer<T> = T | Error | 'never';

/** Answers from fixtures. What is not given never answers. */
export class FixtureEksApi implements EksApi {
  readonly #answers: {
    serviceState?: FixtureAnswer<ServiceState>;
    clusters?: FixtureAnswer<ClusterSummary[]>;
    cluster?: FixtureAnswer<ClusterDetail>;
    progress?: FixtureAnswer<ClusterProgress>;
    targets?: FixtureAnswer<TargetHealth[]>;
  };

  constructor(answers: {
    serviceState?: FixtureAnswer<ServiceState>;
    clusters?: FixtureAnswer<ClusterSummary[]>;
    cluster?: FixtureAnswer<ClusterDetail>;
    progress?: FixtureAnswer<ClusterProgress>;
    targets?: FixtureAnswer<TargetHealth[]>;
  }) {
    this.#answers = answers;
  }

  async getServiceState(): Promise<ServiceState> {
    return answerWith(this.#answers.serviceState);
  }

  async getCluster(): Promise<ClusterDetail> {
    return answerWith(this.#answers.cluster);
  }

  async getClusterProgress(): Promise<ClusterProgress> {
    return answerWith(this.#answers.progress);
  }

  async listClusters(): Promise<ClusterList> {
    const items = await answerWith(this.#answers.clusters);
    return { items, total: items.length };
  }

  async refreshCluster(): Promise<ClusterRefresh> {
    return { outcome: 'read' };
  }

  async listTargets(): Promise<TargetList> {
    return { items: await answerWith(this.#answers.targets), discovery: [] };
  }

  async checkTarget(): Promise<TargetCheck> {
    return answerWith<TargetCheck>('never');
  }

  async listKubernetesVersions(): Promise<KubernetesVersionList> {
    return answerWith<KubernetesVersionList>('never');
  }

  async listAddonVersions(): Promise<AddonVersionsList> {
    return answerWith<AddonVersionsList>('never');
  }

  async checkNewCluster(): Promise<PreflightReport> {
    return answerWith<PreflightReport>('never');
  }
}

async function answerWith<T>(answer: FixtureAnswer<T> = 'never'): Promise<T> {
  if (answer === 'never') {
    return new Promise(() => {});
  }
  if (answer instanceof Error) {
    throw answer;
  }
  return answer;
}
