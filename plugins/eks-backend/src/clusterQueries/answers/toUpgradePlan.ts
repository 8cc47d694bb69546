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

import {
  describeRollback,
  describeUpgradeFinding,
  describeUpgradePlan,
  describeUpgradeStage,
  type FindingAnswer,
  type UpgradeFinding,
  type UpgradeFindingAnswer,
  type UpgradePlan,
  type UpgradePlanAnswer,
} from '@backstage-eks/plugin-eks-common';
import { toFindingAnswer } from './toFindingAnswer';

/**
 * An upgrade plan in words.
 *
 * @internal
 */
export function toUpgradePlan(
  entityName: string,
  plan: UpgradePlan<UpgradeFinding>,
): UpgradePlanAnswer {
  const { from, to, state, findings, notEvaluated, stages, rollback } = plan;
  return {
    entityName,
    from,
    to,
    state,
    sentence: describeUpgradePlan(plan),
    findings: findings.map(toUpgradeFinding),
    notEvaluated: notEvaluated.map(toAnswer),
    stages: stages.map(stage => ({
      ...stage,
      sentence: describeUpgradeStage(stage),
    })),
    rollback: {
      state: rollback.state,
      to: rollback.to,
      until: rollback.until,
      sentence: describeRollback(rollback),
      findings: rollback.findings.map(toAnswer),
    },
  };
}

function toUpgradeFinding({
  weight,
  stageId,
  finding,
}: UpgradePlan<UpgradeFinding>['findings'][number]): UpgradeFindingAnswer {
  const { code, advice, sentence, evidence, nextStep } = toAnswer(finding);
  return { code, weight, advice, stageId, sentence, evidence, nextStep };
}

function toAnswer(finding: UpgradeFinding): FindingAnswer {
  return toFindingAnswer(finding, describeUpgradeFinding(finding));
}
