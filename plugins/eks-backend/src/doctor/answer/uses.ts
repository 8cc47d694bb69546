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

import type { SectionName } from '@backstage-eks/plugin-eks-common';
import type { ActionUse } from '../../aws/calls';
import { isSectionName } from '../../inventory';

/** What an answer is for. */
type Use = ActionUse | 'serviceState';

/** How users read what is not known. */
const WORDS: Record<Use, string> = {
  core: 'clusters',
  nodeGroups: 'node groups',
  addons: 'add-ons',
  fargateProfiles: 'Fargate profiles',
  podIdentityAssociations: 'Pod Identity associations',
  accessEntries: 'access entries',
  insights: 'insights',
  subnets: 'subnets and their free addresses',
  components: 'components that are no EKS add-ons',
  nodePools: 'kubelet versions',
  awsAuth: 'aws-auth',
  clusterList: 'which clusters there are',
  supportCalendar: 'the support calendar',
  addonVersions: 'the add-on versions that EKS offers',
  amiRelease: 'the latest AMI releases',
  discovery: 'the accounts of the organization',
  identity: 'the AWS identity of services',
  ingress: 'the load balancers of services',
  serviceState: 'the state of services',
};

/** The sections of a cluster among the uses of a call. @internal */
export function sectionsOf(uses: ActionUse[]): SectionName[] {
  return uses.filter(isSectionName);
}

/** Names what is not known, as the end of a sentence. @internal */
export function inWords(uses: Use[]): string {
  return uses.map(use => WORDS[use]).join(', ');
}
