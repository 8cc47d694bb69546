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

import { checkVpcCidr, overlaps } from '@backstage-eks/plugin-eks-common';
import { EksEnvironment } from '../../form';

const NAMES = ['dev', 'staging', 'prod'];

/** Most networks of offices and older VPCs begin lower. */
const FIRST_OCTET = 40;

/** A new environment that collides with none of the others; in the place of the last one. */
export function proposeEnvironment(
  environments: EksEnvironment[],
  like: Partial<EksEnvironment> = environments[environments.length - 1] ?? {},
): EksEnvironment {
  const taken = new Set(environments.map(environment => environment.name));
  return {
    name: NAMES.find(name => !taken.has(name)) ?? '',
    accountId: like.accountId ?? '',
    region: like.region ?? '',
    vpcCidr: proposeVpcCidr(environments) ?? '',
    desiredSize: like.desiredSize ?? 2,
    maxSize: like.maxSize ?? 4,
  };
}

/** A range that none of the environments uses, if there is one left. */
export function proposeVpcCidr(
  environments: EksEnvironment[],
): string | undefined {
  for (let octet = FIRST_OCTET; octet < 256; octet++) {
    const cidr = `10.${octet}.0.0/16`;
    const isFree = environments.every(
      environment => !overlaps(environment.vpcCidr, cidr),
    );
    if (isFree && !checkVpcCidr(cidr)) {
      return cidr;
    }
  }
  return undefined;
}
