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
  checkClusterName,
  checkKubernetesVersion,
  checkVpcCidr,
} from '../../clusterSpec';
import type {
  Fact,
  ReadFailure,
  SupportCalendar,
  TargetRef,
} from '../../facts';
import { isCurrent, offeredVersions } from '../support';
import type { NewClusterFinding } from './findings';

/**
 * The cluster that has a name now.
 *
 * @public
 */
export interface ExistingCluster {
  /** As EKS reports it. */
  status: string;
  /** The URL in its source tag, when that is a valid one. */
  source?: string;
  /** Whether the caller may read it: who may not learns only that the name is taken. */
  readable: boolean;
}

/**
 * What is known of a cluster that somebody wants to create.
 *
 * @public
 */
export interface NewClusterFacts {
  target: TargetRef;
  wanted: {
    name: string;
    kubernetesVersion?: string;
    vpcCidr?: string;
    /** URL of the `cluster.yaml` that declares it. */
    source?: string;
  };
  /** The cluster of that name in the target; known and `undefined` when there is none. */
  existing: Fact<ExistingCluster | undefined>;
  calendar: SupportCalendar;
  /** Why EKS could not be asked for a newer calendar. */
  calendarFailure?: ReadFailure;
  now: Date;
}

/**
 * Judges what would hinder a new cluster: its name, then version and network where they are given.
 *
 * @remarks
 * A cluster whose source tag is the URL that the caller names is the same one, not a taken name, whoever asks: who knows
 * the URL learns nothing by it, and a template must be able to run twice.
 *
 * @public
 */
export function judgeNewCluster(facts: NewClusterFacts): NewClusterFinding[] {
  const { kubernetesVersion, vpcCidr } = facts.wanted;
  return [
    judgeName(facts),
    ...(kubernetesVersion === undefined
      ? []
      : [judgeVersion(kubernetesVersion, facts)]),
    ...(vpcCidr === undefined ? [] : [judgeVpcCidr(vpcCidr)]),
  ];
}

function judgeName(facts: NewClusterFacts): NewClusterFinding {
  const { target, wanted, existing } = facts;
  const { name } = wanted;
  const check = 'name';
  const problem = checkClusterName(name);
  if (problem !== undefined) {
    const params = { problem };
    return { check, state: 'failed', code: 'nameInvalid', params };
  }
  if (!existing.known) {
    const params = { name, failure: existing.failure };
    return { check, state: 'unknown', code: 'nameUnread', params };
  }
  const cluster = existing.value;
  if (!cluster) {
    const params = { name, target };
    return { check, state: 'passed', code: 'nameFree', params };
  }
  const { status, source, readable } = cluster;
  if (status === 'DELETING' && readable) {
    const params = { name, target };
    return { check, state: 'failed', code: 'nameBeingDeleted', params };
  }
  // One that is going away is not the one that a template may meet again.
  if (
    wanted.source !== undefined &&
    source === wanted.source &&
    status !== 'DELETING'
  ) {
    const params = { name, target };
    return { check, state: 'passed', code: 'nameDeclaredHere', params };
  }
  return {
    check,
    state: 'failed',
    code: 'nameTaken',
    params: { name, target, ...(readable && { cluster: { status, source } }) },
  };
}

function judgeVersion(
  version: string,
  { calendar, calendarFailure: failure, now }: NewClusterFacts,
): NewClusterFinding {
  const check = 'kubernetesVersion';
  const offered = offeredVersions(calendar, now);
  const defaultVersion = offered.find(each => each.isDefault)?.version;
  const problem = checkKubernetesVersion(version);
  if (problem !== undefined) {
    const params = { problem, defaultVersion };
    return { check, state: 'failed', code: 'versionInvalid', params };
  }
  const listed = offered.some(each => each.version === version);
  if (!isCurrent(calendar, now)) {
    const params = { version, asOf: calendar.asOf, listed, failure };
    return { check, state: 'unknown', code: 'versionUnread', params };
  }
  if (listed) {
    const params = { version };
    return { check, state: 'passed', code: 'versionOffered', params };
  }
  return {
    check,
    state: 'failed',
    code: 'versionNotOffered',
    params: {
      version,
      offered: offered.map(each => each.version),
      defaultVersion,
    },
  };
}

function judgeVpcCidr(vpcCidr: string): NewClusterFinding {
  const check = 'vpcCidr';
  const problem = checkVpcCidr(vpcCidr);
  return problem === undefined
    ? { check, state: 'passed', code: 'cidrValid', params: { vpcCidr } }
    : { check, state: 'failed', code: 'cidrInvalid', params: { problem } };
}
