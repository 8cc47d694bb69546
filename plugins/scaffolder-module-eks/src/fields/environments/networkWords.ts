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

import { planNetwork, zonesOfRegion } from '@backstage-eks/plugin-eks-common';
import { EksEnvironment, Translate } from '../../form';

const NUMBER_FORMAT = new Intl.NumberFormat();

/** Says how the VPC of an environment is divided and how many addresses that leaves for pods. */
export function networkWords(
  environment: EksEnvironment,
  t: Translate,
): string | undefined {
  const plan = planNetwork(
    environment.vpcCidr,
    zonesOfRegion(environment.region),
  );
  const privateSubnets = (plan?.subnets ?? []).filter(
    subnet => subnet.kind === 'private',
  );
  if (!plan || privateSubnets.length === 0) {
    return undefined;
  }
  return t('environments.network', {
    zones: String(privateSubnets.length),
    addresses: NUMBER_FORMAT.format(plan.addresses),
    prefix: privateSubnets[0].cidr.split('/')[1],
    podAddresses: NUMBER_FORMAT.format(plan.podAddresses),
  });
}
