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

import { z } from 'zod';
import { LoadBalancerState, TargetGroupState } from '../../kubernetes/objects';
import { clustersOf } from '../../state';
import { AwsError } from '../AwsError';
import { AwsContext } from '../AwsOperation';
import { Page, paginate } from '../paginate';

/** Page fields of every Describe operation. */
export const pageFields = {
  Marker: z.string().optional(),
  PageSize: z.coerce.number().int().min(1).max(400).default(400),
};

/** Cuts a page out of a list. */
export function pageOf<T>(
  items: T[],
  input: { Marker?: string; PageSize: number },
): Page<T> {
  return paginate(items, input.PageSize, input.Marker, () => {
    throw new AwsError('ValidationError', 400, 'The marker is not valid');
  });
}

/** The load balancers of the caller's account and region. */
export function loadBalancersOf(context: AwsContext): LoadBalancerState[] {
  return clustersOf(context.state, context.accountId, context.region).flatMap(
    cluster => cluster.contents.loadBalancers,
  );
}

/** The target groups of the caller's account and region. */
export function targetGroupsOf(context: AwsContext): TargetGroupState[] {
  return clustersOf(context.state, context.accountId, context.region).flatMap(
    cluster => cluster.contents.targetGroups,
  );
}

/** Checks that everything asked for by name or ARN was found, as ELBv2 does. */
export function requireAll(
  wanted: string[] | undefined,
  found: Set<string | undefined>,
  code: string,
  what: string,
): void {
  const missing = wanted?.filter(value => !found.has(value)) ?? [];
  if (missing.length > 0) {
    throw new AwsError(
      code,
      400,
      `One or more ${what} not found: '${missing.join(', ')}'`,
    );
  }
}
