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
  evaluateTrustPolicy,
  mergePodIdentityStatement,
  mergeTrustStatement,
  podIdentityRequest,
  PodIdentityTrustCorrection,
  TrustCorrection,
  TrustEvaluation,
  webIdentityRequest,
} from '../rules';
import { code, plain } from './text';
import { DocumentChange, NextStep } from './words';

function changeOf(
  role: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): DocumentChange {
  return {
    title: `Trust policy of ${plain(role, 64)}`,
    language: 'json',
    before: JSON.stringify(before, undefined, 2),
    after: JSON.stringify(after, undefined, 2),
  };
}

// Without spaces, as IAM counts; its default quota.
const MAX_TRUST_POLICY = 2048;

function mergeStep(
  role: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  verdicts: Array<TrustEvaluation['verdict']>,
): NextStep {
  if (verdicts.includes('denied')) {
    return { sentence: `Review the trust policy of ${code(role)}.` };
  }
  const merge = `Merge this change into the trust policy of ${code(role)}.`;
  const unsure = verdicts.includes('unknown')
    ? ' Its other conditions are not checked.'
    : '';
  const long =
    JSON.stringify(after).length > MAX_TRUST_POLICY
      ? ` It gets longer than ${MAX_TRUST_POLICY} characters, the default quota of IAM.`
      : '';
  return {
    sentence: `${merge}${unsure}${long}`,
    change: changeOf(role, before, after),
  };
}

/**
 * The merged trust policy as a difference. Never a command: `update-assume-role-policy` replaces the whole document, and
 * what others have added to it since would be lost.
 */
export function correctTrust(
  role: string,
  { document, workload }: TrustCorrection,
): NextStep {
  const after = mergeTrustStatement(document, workload);
  const { verdict } = evaluateTrustPolicy(after, webIdentityRequest(workload));
  return mergeStep(role, document, after, [verdict]);
}

/** The merged trust policy for EKS Pod Identity as a difference. */
export function correctPodIdentityTrust(
  role: string,
  { document, workload }: PodIdentityTrustCorrection,
): NextStep {
  const after = mergePodIdentityStatement(document);
  const verdicts = (['sts:AssumeRole', 'sts:TagSession'] as const).map(
    action =>
      evaluateTrustPolicy(after, podIdentityRequest(workload, action)).verdict,
  );
  return mergeStep(role, document, after, verdicts);
}
