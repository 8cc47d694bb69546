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

import type { NodeGroup } from '../../facts';
import { latestRelease } from '../nodes';
import { issueEvidence } from './clusterFindings';
import { placed, type PlacedFinding } from './placed';
import { nodeGroupStageId } from './stageIds';
import type { UpgradeContext } from './upgradeContext';

const CHANGING = ['CREATING', 'UPDATING', 'DELETING'];

/**
 * What the node groups mean for an upgrade.
 *
 * Source: https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html
 */
export function nodeGroupFindings(context: UpgradeContext): PlacedFinding[] {
  return (context.facts.cluster.nodeGroups.data ?? []).flatMap(nodeGroup => [
    ...healthFindings(nodeGroup),
    ...imageFindings(nodeGroup, context),
  ]);
}

function healthFindings(nodeGroup: NodeGroup): PlacedFinding[] {
  const { name, status, healthIssues: issues } = nodeGroup;
  const isChanging = CHANGING.includes(status);
  return [
    ...(isChanging
      ? [
          placed('warning', nodeGroupStageId(name), {
            code: 'UPG-35',
            params: { nodeGroup: name, status },
          }),
        ]
      : []),
    // A group may be ACTIVE and have issues.
    ...(issues.length > 0 || (status !== 'ACTIVE' && !isChanging)
      ? [
          placed('warning', nodeGroupStageId(name), {
            code: 'UPG-30',
            params: { nodeGroup: name, status, issues },
            evidence: issueEvidence(issues),
          }),
        ]
      : []),
  ];
}

function imageFindings(
  nodeGroup: NodeGroup,
  { to, facts }: UpgradeContext,
): PlacedFinding[] {
  const { name, amiType, releaseVersion, launchTemplate } = nodeGroup;
  const stageId = nodeGroupStageId(name);
  if (to === undefined) {
    return [];
  }
  if (amiType === 'CUSTOM') {
    const params = { nodeGroup: name, ami: releaseVersion, to };
    return [placed('warning', stageId, { code: 'UPG-32', params })];
  }
  const template = launchTemplate?.name ?? launchTemplate?.id;
  return [
    ...amiFindings({ name, amiType, to }, facts.amis),
    ...(template === undefined
      ? []
      : [
          placed('warning', stageId, {
            code: 'UPG-33',
            advice: true,
            params: {
              nodeGroup: name,
              template,
              version: launchTemplate?.version,
            },
          }),
        ]),
  ];
}

function amiFindings(
  { name, amiType, to }: { name: string; amiType?: string; to: string },
  amis: UpgradeContext['facts']['amis'],
): PlacedFinding[] {
  const stageId = nodeGroupStageId(name);
  const release = latestRelease({ amiType, version: to }, amis);
  if (release === 'unpublished' && amiType !== undefined) {
    const params = { nodeGroup: name, amiType, to };
    return [placed('blocker', stageId, { code: 'UPG-31', params })];
  }
  if (release !== undefined) {
    return [];
  }
  const asked = amis.find(
    each => each.amiType === amiType && each.kubernetesVersion === to,
  )?.releaseVersion;
  const failure = asked?.known === false ? asked.failure : undefined;
  const params = { nodeGroup: name, amiType, to, failure };
  return [placed('unknown', stageId, { code: 'UPG-34', params })];
}
