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

import type { ClusterCore } from '@backstage-eks/plugin-eks-common';
import type { InventoryChange } from './changes';
import {
  diffFields,
  diffIssues,
  diffKnownFields,
  type Fields,
} from './diffFields';

/**
 * What of two cores is worth telling; tags are not.
 *
 * @internal
 */
export function diffCore(
  before: ClusterCore,
  after: ClusterCore,
): InventoryChange[] {
  const subject = { kind: 'cluster' } as const;
  return [
    ...diffFields(subject, fieldsOf(before), fieldsOf(after)),
    ...diffKnownFields(subject, settingsOf(before), settingsOf(after)),
    ...diffIssues(subject, before.healthIssues, after.healthIssues),
  ];
}

function fieldsOf(core: ClusterCore): Fields {
  return {
    version: core.version,
    platformVersion: core.platformVersion,
    status: core.status,
    supportType: core.supportType,
    authenticationMode: core.authenticationMode,
    endpointPublicAccess: core.endpointPublicAccess,
    endpointPrivateAccess: core.endpointPrivateAccess,
    autoMode: core.autoMode,
    deletionProtection: core.deletionProtection,
    encryptionKeyArn: core.encryptionKeyArn,
    hybridNodes: core.remoteNetworks !== undefined,
  };
}

function settingsOf(core: ClusterCore): Fields {
  return {
    zonalShift: core.zonalShift,
    roleArn: core.roleArn,
    publicAccessCidrs: listOf(core.publicAccessCidrs),
    logTypes: listOf(core.logTypes),
    autoModeNodePools: listOf(core.autoModeNodePools),
  };
}

function listOf(values: string[] | undefined): string | undefined {
  return values && ([...values].sort().join(', ') || 'none');
}
