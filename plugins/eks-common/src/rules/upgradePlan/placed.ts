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

import type { Evidence, Finding, JudgementState } from '../judgement';
import type { UpgradeFinding, UpgradeFindingParams } from './findings';
import type { UpgradeWeight } from './types';

/** A finding with its weight, at the stage that it concerns. */
export interface PlacedFinding {
  weight: UpgradeWeight;
  stageId: string;
  finding: UpgradeFinding;
}

interface FindingContent<Code extends keyof UpgradeFindingParams> {
  code: Code;
  params: UpgradeFindingParams[Code];
  evidence?: Evidence[];
  advice?: true;
}

const STATES: Record<UpgradeWeight, JudgementState> = {
  blocker: 'broken',
  warning: 'degraded',
  unknown: 'unknown',
};

/** A finding in the state that its weight means. */
export function weighed<Code extends keyof UpgradeFindingParams>(
  weight: UpgradeWeight,
  content: FindingContent<Code>,
): Finding<Code, UpgradeFindingParams[Code]> {
  return {
    ...content,
    state: content.advice ? 'healthy' : STATES[weight],
    evidence: content.evidence ?? [],
  };
}

/** Places a finding at a stage. */
export function placed<Code extends keyof UpgradeFindingParams>(
  weight: UpgradeWeight,
  stageId: string,
  content: FindingContent<Code>,
): {
  weight: UpgradeWeight;
  stageId: string;
  finding: Finding<Code, UpgradeFindingParams[Code]>;
} {
  return { weight, stageId, finding: weighed(weight, content) };
}
