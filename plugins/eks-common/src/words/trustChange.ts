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
  TrustCorrection,
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
  return verdict === 'allowed'
    ? {
        sentence: `Merge this change into the trust policy of ${code(role)}.`,
        change: changeOf(role, document, after),
      }
    : { sentence: `Review the trust policy of ${code(role)}.` };
}

/** The merged trust policy for EKS Pod Identity as a difference. */
export function correctPodIdentityTrust(
  role: string,
  document: Record<string, unknown>,
): NextStep {
  return {
    sentence: `Merge this change into the trust policy of ${code(role)}.`,
    change: changeOf(role, document, mergePodIdentityStatement(document)),
  };
}
