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
  IdentityFacts,
  PodIdentityAssociationFact,
  ReadFailure,
  RoleFact,
} from '../../facts';
import { livePods } from '../pods/livePods';
import { IdentityFinding, IdentityGap } from './findings';
import { PodEnvironment, podEnvironment } from './podEnvironment';
import { parseRoleArn } from './roleArn';

const ROLE_ANNOTATION = 'eks.amazonaws.com/role-arn';
const AUDIENCE_ANNOTATION = 'eks.amazonaws.com/audience';

/** The facts of one ServiceAccount, prepared for the rules, with what they find on the way. */
export interface IdentityContext {
  facts: IdentityFacts;
  now: Date;
  /** The annotation's value as it is; `undefined` when there is none or it could not be read. */
  annotation?: string;
  audience: string;
  association?: PodIdentityAssociationFact;
  pods: PodEnvironment[];
  findings: IdentityFinding[];
  gaps: IdentityGap[];
  /** Name of the role whose trust policy lets the workload in. */
  trustedRole?: string;
}

/** Prepares the facts. */
export function identityContext(
  facts: IdentityFacts,
  now: Date,
): IdentityContext {
  const annotations = facts.serviceAccount.known
    ? facts.serviceAccount.value?.annotations
    : undefined;
  return {
    facts,
    now,
    // The webhook takes an empty annotation for none.
    annotation: annotations?.[ROLE_ANNOTATION] || undefined,
    audience: annotations?.[AUDIENCE_ANNOTATION] || 'sts.amazonaws.com',
    association: facts.podIdentityAssociation.known
      ? facts.podIdentityAssociation.value
      : undefined,
    pods: facts.pods.known
      ? livePods(facts.pods.value).map(podEnvironment)
      : [],
    findings: [],
    gaps: [],
  };
}

/** Notes that something could not be read, so that the judgement cannot be healthy. */
export function addGap(
  context: IdentityContext,
  subject: IdentityGap['subject'],
  failure: ReadFailure,
): void {
  context.gaps.push({ subject, failure });
}

/** The role behind an ARN: found, proven missing, or not read. */
export type RoleLookup =
  | { kind: 'found'; role: RoleFact }
  | { kind: 'missing'; actualArn?: string }
  | { kind: 'unknown'; failure: ReadFailure };

/**
 * Looks the role up in the facts, which hold only one: that of the association if there is one.
 */
export function lookUpRole(
  { facts, association }: IdentityContext,
  arn: string,
): RoleLookup {
  if (!facts.role.known) {
    return { kind: 'unknown', failure: facts.role.failure };
  }
  const role = facts.role.value;
  if (role?.arn === arn) {
    return { kind: 'found', role };
  }
  const wanted = parseRoleArn(arn);
  const notRead = association !== undefined && association.roleArn !== arn;
  if (role === undefined && !notRead) {
    return { kind: 'missing' };
  }
  if (role?.name === wanted?.name && role?.accountId === wanted?.accountId) {
    return { kind: 'missing', actualArn: role?.arn };
  }
  return {
    kind: 'unknown',
    failure: {
      reason: 'notAsked',
      permission: 'iam:GetRole',
      accountId: wanted?.accountId,
      message: `The role ${arn} was not read.`,
    },
  };
}
