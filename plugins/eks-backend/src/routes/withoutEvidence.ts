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

import type {
  FindingAnswer,
  JudgementAnswer,
  ServicePlace,
  ServiceState,
} from '@backstage-eks/plugin-eks-common';

/**
 * The state of a service without what the verdicts stand on: ARNs, policies and commands.
 *
 * @internal
 */
export function withoutEvidence(state: ServiceState): ServiceState {
  return { ...state, places: state.places.map(stripPlace) };
}

function stripPlace(place: ServicePlace): ServicePlace {
  return {
    ...place,
    placement: stripJudgement(place.placement),
    identity: stripJudgement(place.identity),
    ingress: stripJudgement(place.ingress),
  };
}

function stripJudgement(judgement: JudgementAnswer): JudgementAnswer {
  return { ...judgement, findings: judgement.findings.map(stripFinding) };
}

function stripFinding(finding: FindingAnswer): FindingAnswer {
  return {
    ...finding,
    evidence: [],
    ...(finding.nextStep && {
      nextStep: { sentence: finding.nextStep.sentence },
    }),
  };
}
