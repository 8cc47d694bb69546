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

import { addonFindings } from './addonFindings';
import { clusterFindings } from './clusterFindings';
import { componentFindings } from './componentFindings';
import type { UpgradeFinding } from './findings';
import { insightFindings } from './insightFindings';
import { nodeGroupFindings } from './nodeGroupFindings';
import { weighed, type PlacedFinding } from './placed';
import { rollbackOf } from './rollback';
import { sectionFindings } from './sectionFindings';
import { skewFindings } from './skewFindings';
import { subnetFindings } from './subnetFindings';
import type { UpgradeFacts, UpgradePlan, UpgradeWeight } from './types';
import { upgradeContext, type UpgradeContext } from './upgradeContext';
import { upgradeStages } from './upgradeStages';

const HEAVIEST_FIRST: UpgradeWeight[] = ['blocker', 'unknown', 'warning'];
const LISTED_FIRST: UpgradeWeight[] = ['blocker', 'warning', 'unknown'];

/**
 * Plans the way of a cluster to the next minor version: what blocks it, what to look at, what could not be checked, and
 * the stages in their order.
 *
 * @remarks
 * Data that is missing or old never counts as fine: it gives a finding of weight `unknown` that names the section. What is
 * known of old data still counts.
 *
 * @public
 */
export function planUpgrade(facts: UpgradeFacts): UpgradePlan<UpgradeFinding> {
  const core = facts.cluster.core.data;
  if (!core) {
    return {
      state: 'unknown',
      findings: sectionFindings(facts),
      notEvaluated: notEvaluated(),
      stages: [],
      rollback: { state: 'unknown', findings: [] },
    };
  }
  const context = upgradeContext(facts, core);
  const isConnected = core.connectorProvider !== undefined;
  const findings = inOrder(
    isConnected
      ? clusterFindings(context)
      : [
          ...clusterFindings(context),
          ...insightFindings(context),
          ...skewFindings(context),
          ...subnetFindings(context),
          ...nodeGroupFindings(context),
          ...addonFindings(context),
          ...componentFindings(context),
          ...sectionFindings(facts),
        ],
  );
  return {
    from: core.version,
    to: context.to,
    state: stateOf(context, findings),
    findings,
    notEvaluated: notEvaluated(),
    stages: isConnected ? [] : upgradeStages(context, findings),
    rollback: rollbackOf(core, facts),
  };
}

function inOrder(findings: PlacedFinding[]): PlacedFinding[] {
  const rank = ({ weight, finding }: PlacedFinding) =>
    finding.advice ? LISTED_FIRST.length : LISTED_FIRST.indexOf(weight);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

function stateOf(
  { next }: UpgradeContext,
  findings: PlacedFinding[],
): UpgradePlan['state'] {
  if (next.state === 'none') {
    return 'upToDate';
  }
  const weights = findings
    .filter(({ finding }) => !finding.advice)
    .map(({ weight }) => weight);
  switch (HEAVIEST_FIRST.find(weight => weights.includes(weight))) {
    case 'blocker':
      return 'blocked';
    case 'unknown':
      return 'unknown';
    case 'warning':
      return 'warnings';
    default:
      return 'ready';
  }
}

/** What the inventory holds no facts about. */
function notEvaluated(): UpgradeFinding[] {
  return [
    weighed('unknown', { code: 'UPG-95', params: {} }),
    weighed('unknown', { code: 'UPG-96', params: {} }),
  ];
}
