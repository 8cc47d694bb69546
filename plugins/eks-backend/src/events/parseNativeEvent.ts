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
import { clusterOfArn } from './clusterOfArn';
import type { EventEnvelope } from './openEnvelope';
import { toClusterEvent } from './toClusterEvent';
import type { EksEventResult } from './types';
import { textOf } from './values';

/**
 * What EKS itself sends, by the beginning of the detail type.
 *
 * The EventBridge reference ("Amazon Elastic Kubernetes Service events") lists `EKS Addon Creation | Update | Deletion`
 * with `Failed | Succeeded`, `EKS Addon Health Degraded | Restored`, and `EKS Fargate Pod Scheduled Termination`. The last
 * one is about a pod, which is no part of the inventory. The other two lines were not verified: rules that people publish
 * wait for `EKS Cluster State Change` and `EKS Nodegroup State Change`, but no source of AWS names them. Reading a cluster
 * once too often is all that a wrong guess costs.
 */
const DETAIL_TYPES: Array<{ begin: RegExp; sections?: SectionName[] }> = [
  { begin: /^EKS Add-?on /i, sections: ['addons', 'podIdentityAssociations'] },
  { begin: /^EKS (Managed )?Node ?group /i, sections: ['nodeGroups'] },
  { begin: /^EKS Cluster /i },
];
/** The name goes into the log, and whoever may write to the queue chooses it. */
const UNSAFE = /[^\w -]+/g;
const MAX_NAME_LENGTH = 100;
const CLUSTER_KEYS = ['clusterName', 'cluster-name', 'cluster_name'];

/**
 * Reads an event that EKS sends itself. No sample of their `detail` is published, so the cluster is taken from the ARNs in
 * `resources` or from a member of the detail.
 *
 * @internal
 */
export function parseNativeEvent(envelope: EventEnvelope): EksEventResult {
  const { detail, detailType, resources } = envelope;
  const known = DETAIL_TYPES.find(({ begin }) => begin.test(detailType));
  if (!known) {
    return { ignored: 'unknown' };
  }
  const [fromResources] = resources
    .map(clusterOfArn)
    .filter(cluster => cluster !== undefined);
  const [fromDetail] = CLUSTER_KEYS.map(key => textOf(detail, key)).filter(
    name => name !== undefined,
  );
  return toClusterEvent(envelope, {
    name: detailType.replace(UNSAFE, ' ').slice(0, MAX_NAME_LENGTH),
    region: fromResources?.region,
    clusterName: fromResources?.clusterName ?? fromDetail,
    sections: known.sections,
  });
}
