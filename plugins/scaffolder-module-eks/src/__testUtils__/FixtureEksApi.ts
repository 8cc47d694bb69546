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
  KubernetesVersionList,
  NewCluster,
  PreflightReport,
  TargetHealth,
  TargetList,
} from '@backstage-eks/plugin-eks-common';
import { EksApi, EksTarget } from '@backstage-eks/plugin-eks-react';
import { free, targets, versions } from './fixtures';

/** What a fixture answers: a value, an error, or nothing at all. */
export type FixtureAnswer<T> = T | Error | 'never';

type UsedMethods = 'listTargets' | 'listKubernetesVersions' | 'checkNewCluster';

/** Answers what the fields ask from fixtures; what is not given, as if all were well. */
export class FixtureEksApi implements Pick<EksApi, UsedMethods> {
  readonly #answers: {
    targets?: FixtureAnswer<TargetHealth[]>;
    versions?: (target: EksTarget) => FixtureAnswer<KubernetesVersionList>;
    check?: (newCluster: NewCluster) => FixtureAnswer<PreflightReport>;
  };
  /** Names of the clusters that were checked. */
  readonly checked: string[] = [];

  constructor(
    answers: {
      targets?: FixtureAnswer<TargetHealth[]>;
      versions?: (target: EksTarget) => FixtureAnswer<KubernetesVersionList>;
      check?: (newCluster: NewCluster) => FixtureAnswer<PreflightReport>;
    } = {},
  ) {
    this.#answers = answers;
  }

  async listTargets(): Promise<TargetList> {
    return {
      items: await answerWith(this.#answers.targets ?? targets),
      discovery: [],
    };
  }

  async listKubernetesVersions(
    target: EksTarget,
  ): Promise<KubernetesVersionList> {
    return answerWith(this.#answers.versions?.(target) ?? versions);
  }

  async checkNewCluster(
    _target: EksTarget,
    newCluster: NewCluster,
  ): Promise<PreflightReport> {
    this.checked.push(newCluster.name);
    return answerWith(
      this.#answers.check?.(newCluster) ?? free(newCluster.name),
    );
  }
}

async function answerWith<T>(answer: FixtureAnswer<T>): Promise<T> {
  if (answer === 'never') {
    return new Promise(() => {});
  }
  if (answer instanceof Error) {
    throw answer;
  }
  return answer;
}
