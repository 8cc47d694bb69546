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

import { NewCluster, PreflightReport } from '@backstage-eks/plugin-eks-common';
import { EksApi, EksTarget } from '@backstage-eks/plugin-eks-react';
import { targetKey, withDeadline } from '../../form';

/** Long enough for the step from the last letter to the button; the template's action asks again anyway. */
const KEPT_MS = 30_000;

/** By API, then by target, name and range. */
const kept = new WeakMap<EksApi, Map<string, Promise<PreflightReport>>>();

/**
 * Asks what would hinder a new cluster. One request serves the field and, shortly after, its validation: the form does not
 * say one thing and do another. Fails when there is no answer in time; failures are not kept.
 */
export async function askNewCluster(
  eksApi: EksApi,
  target: EksTarget,
  newCluster: NewCluster,
): Promise<PreflightReport> {
  const { name, vpcCidr } = newCluster;
  const key = [targetKey(target), name, vpcCidr].join(' ');
  const reports: Map<string, Promise<PreflightReport>> = kept.get(eksApi) ??
  new Map();
  kept.set(eksApi, reports);

  const known = reports.get(key);
  if (known) {
    return known;
  }
  const asked = withDeadline(signal =>
    eksApi.checkNewCluster(target, newCluster, { signal }),
  );
  const forget = () => {
    reports.delete(key);
  };
  reports.set(key, asked);
  asked.then(() => setTimeout(forget, KEPT_MS), forget);
  return asked;
}
