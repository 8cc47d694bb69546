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
  ReadFailure,
  SectionName,
  TargetRef,
} from '@backstage-eks/plugin-eks-common';
import { toReadFailure } from '../../aws';
import { SECTIONS } from '../sections';
import type { ClusterStore } from '../store';
import type { Incarnation } from '../types';
import { isShutdown } from './withDeadline';

/**
 * Records why a section could not be read, unless it says nothing about AWS.
 *
 * @internal
 */
export async function recordReadFailure(
  store: Pick<ClusterStore, 'recordFailure'>,
  target: TargetRef,
  cluster: Incarnation,
  failed: {
    section: SectionName;
    error: unknown;
    startedAt: string;
    signal: AbortSignal;
  },
): Promise<void> {
  const { section, error, startedAt, signal } = failed;
  if (!isShutdown(signal)) {
    const failure = failureOf(target, section, error);
    await store.recordFailure(cluster, section, failure, startedAt);
  }
}

/**
 * Why a section could not be read.
 *
 * @internal
 */
export function failureOf(
  { accountId }: TargetRef,
  section: SectionName,
  error: unknown,
): ReadFailure {
  const { permission } = SECTIONS[section];
  return toReadFailure(error, { accountId, permission });
}
