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

import type { Section } from '../../facts';
import { sectionState } from '../freshness';
import { failureEvidence } from '../judgement';
import type { AccessFinding, AccessPart } from './findings';
import type { AccessFacts } from './types';

/** What an access report could not evaluate: always Kubernetes RBAC, and every part that is missing, old or malformed. */
export function notEvaluated(facts: AccessFacts): AccessFinding[] {
  const mode = facts.core.data?.authenticationMode;
  return [
    { code: 'ACC-20', state: 'unknown', params: {}, evidence: [] },
    ...modeFindings(facts),
    ...(mode === 'CONFIG_MAP' ? [] : partFindings('accessEntries', facts)),
    ...(mode === 'API' ? [] : partFindings('awsAuth', facts)),
    ...(mode === 'API' ? [] : unreadableFindings(facts)),
  ];
}

function modeFindings(facts: AccessFacts): AccessFinding[] {
  const { data, failure } = facts.core;
  return data && data.authenticationMode === undefined
    ? [
        {
          code: 'ACC-24',
          state: 'unknown',
          params: { failure },
          evidence: failureEvidence(failure ? [failure] : []),
        },
      ]
    : partFindings('core', facts);
}

function partFindings(part: AccessPart, facts: AccessFacts): AccessFinding[] {
  const section: Section<unknown> = facts[part];
  const { observedAt, failure } = section;
  const evidence = failureEvidence(failure ? [failure] : []);
  const state = sectionState(section, {
    now: facts.now,
    cadenceMs: facts.cadenceMs[part],
  });
  if (state === 'unread') {
    const params = { part, failure };
    return [{ code: 'ACC-21', state: 'unknown', params, evidence }];
  }
  if (state === 'stale') {
    const params = { part, observedAt, failure };
    return [{ code: 'ACC-23', state: 'unknown', params, evidence }];
  }
  return [];
}

function unreadableFindings({ awsAuth }: AccessFacts): AccessFinding[] {
  const keys = awsAuth.data?.unreadableKeys ?? [];
  return keys.length > 0
    ? [
        {
          code: 'ACC-22',
          state: 'unknown',
          params: { keys },
          evidence: keys.map(value => ({ label: 'Not valid YAML', value })),
        },
      ]
    : [];
}
