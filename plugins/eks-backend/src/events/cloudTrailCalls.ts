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

const CORE: SectionName[] = [];
const NODE_GROUPS: SectionName[] = ['nodeGroups'];
const ADDONS: SectionName[] = ['addons', 'podIdentityAssociations'];
const FARGATE_PROFILES: SectionName[] = ['fargateProfiles'];
const POD_IDENTITY: SectionName[] = ['podIdentityAssociations', 'addons'];
const ACCESS: SectionName[] = ['accessEntries'];

/**
 * The calls of the EKS API that change what is read, with the sections besides the core; `undefined` stands for all.
 *
 * @remarks
 * The names are those of the service model in `@aws-sdk/client-eks`. Calls that only read are missing: EventBridge does not
 * deliver them unless a rule asks for it.
 *
 * An add-on may own Pod Identity associations, so each of the two changes the other. A new access entry has policies only
 * after a second call. The version of the cluster decides what is due of node groups and add-ons.
 *
 * @internal
 */
export const CLOUD_TRAIL_CALLS = new Map<string, SectionName[] | undefined>([
  ['CreateCluster', undefined],
  ['DeleteCluster', undefined],
  ['RegisterCluster', undefined],
  ['DeregisterCluster', CORE],
  ['UpdateClusterConfig', CORE],
  ['UpdateClusterVersion', ['nodeGroups', 'addons']],
  ['CancelUpdate', ['nodeGroups', 'addons']],
  ['AssociateEncryptionConfig', CORE],
  ['AssociateIdentityProviderConfig', CORE],
  ['DisassociateIdentityProviderConfig', CORE],
  ['CreateNodegroup', NODE_GROUPS],
  ['DeleteNodegroup', NODE_GROUPS],
  ['UpdateNodegroupConfig', NODE_GROUPS],
  ['UpdateNodegroupVersion', NODE_GROUPS],
  ['CreateAddon', ADDONS],
  ['DeleteAddon', ADDONS],
  ['UpdateAddon', ADDONS],
  ['CreateFargateProfile', FARGATE_PROFILES],
  ['DeleteFargateProfile', FARGATE_PROFILES],
  ['CreatePodIdentityAssociation', POD_IDENTITY],
  ['DeletePodIdentityAssociation', POD_IDENTITY],
  ['UpdatePodIdentityAssociation', POD_IDENTITY],
  ['CreateAccessEntry', ACCESS],
  ['DeleteAccessEntry', ACCESS],
  ['UpdateAccessEntry', ACCESS],
  ['AssociateAccessPolicy', ACCESS],
  ['DisassociateAccessPolicy', ACCESS],
  ['StartInsightsRefresh', ['insights']],
  // Owner, system and lifecycle come from tags.
  ['TagResource', CORE],
  ['UntagResource', CORE],
]);
