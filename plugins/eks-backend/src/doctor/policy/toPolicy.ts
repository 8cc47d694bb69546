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

import { RESOURCE_TYPES, type ResourceType } from './resourceTypes';

/**
 * A statement of an IAM policy that allows actions.
 *
 * @internal
 */
export interface PolicyStatement {
  Effect: 'Allow';
  Action: string[];
  Resource: string[];
}

/**
 * An IAM policy.
 *
 * @internal
 */
export interface Policy {
  Version: '2012-10-17';
  Statement: PolicyStatement[];
}

/**
 * Where a policy is for: names, or references in the language that the policy is written into.
 *
 * @internal
 */
export interface PolicyPlace {
  /** Such as `aws` or `aws-cn`. */
  partition: string;
  /** 12 digits, or `*`: the policy of a role gives nothing outside of its own account. */
  accountId: string;
}

/**
 * The policy that allows exactly these actions, each for the resources that it can be limited to. Actions of the same
 * resources share a statement, in the order of the actions.
 *
 * @param actions - such as `eks:ListClusters`
 * @internal
 */
export function toPolicy(
  actions: readonly string[],
  place: PolicyPlace,
): Policy {
  const statements = new Map<string, PolicyStatement>();
  for (const action of actions) {
    const resources = resourcesOf(action, place);
    const key = resources.join();
    const statement = statements.get(key);
    if (statement) {
      statement.Action.push(action);
    } else {
      statements.set(key, {
        Effect: 'Allow',
        Action: [action],
        Resource: resources,
      });
    }
  }
  return { Version: '2012-10-17', Statement: [...statements.values()] };
}

function resourcesOf(action: string, place: PolicyPlace): string[] {
  const types = RESOURCE_TYPES[action];
  return types ? types.map(type => toArn(type, place)) : ['*'];
}

function toArn(type: ResourceType, place: PolicyPlace): string {
  return [
    'arn',
    place.partition,
    type.service,
    type.regional ? '*' : '',
    type.owned ? place.accountId : '',
    type.pattern,
  ].join(':');
}
