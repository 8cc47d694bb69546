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

import { Fact, PlaceFacts, ReadFailure } from '../../facts';
import { judge, Judgement, failureEvidence } from '../judgement';
import { PlacementFinding, ReadyPods } from './findings';
import { nodeFindings } from './nodeFindings';
import { nodePoolRows } from './nodePoolRows';
import { PlacementContext, placementContext } from './placementContext';
import { podFailureFindings } from './podFailureFindings';
import { readinessFindings } from './readinessFindings';

function failureOf(fact: Fact<unknown>): ReadFailure[] {
  return fact.known ? [] : [fact.failure];
}

function notReadFindings({
  facts,
  count,
}: PlacementContext): PlacementFinding[] {
  const [first, ...others] = [
    ...failureOf(facts.workloads),
    ...failureOf(facts.pods),
    ...failureOf(facts.nodes),
  ];
  return first
    ? [
        {
          code: 'PL-20',
          state: 'unknown',
          params: {
            failures: [first, ...others],
            pods: count && count.desired > 0 ? count : undefined,
          },
          evidence: failureEvidence([first, ...others]),
        },
      ]
    : [];
}

function allReady(facts: PlaceFacts, count: ReadyPods): PlacementFinding {
  const rows = nodePoolRows(facts).filter(row => row.kind !== 'unscheduled');
  return {
    code: 'PL-OK',
    state: 'healthy',
    params: {
      ...count,
      pools: [...new Set(rows.map(row => row.name))],
      zones: new Set(rows.flatMap(row => row.zones)).size,
    },
    evidence: rows.map(row => ({
      label: row.name,
      value: `${row.readyPods}/${row.pods} pods ready on ${row.nodes} nodes`,
    })),
  };
}

function nothingRuns({ facts, workloads }: PlacementContext): PlacementFinding {
  const namesOf = (ofDaemonSets: boolean) =>
    workloads
      .filter(({ kind }) => (kind === 'DaemonSet') === ofDaemonSets)
      .map(({ name }) => name);
  return workloads.length > 0
    ? {
        code: 'PL-12',
        state: 'none',
        params: { workloads: namesOf(false), daemonSets: namesOf(true) },
        evidence: [],
      }
    : {
        code: 'PL-21',
        state: 'none',
        params: {
          namespace: facts.namespace,
          ended: facts.pods.known
            ? facts.pods.value.filter(pod => !pod.terminating).length
            : 0,
        },
        evidence: [],
      };
}

/**
 * Judges whether a service runs where it should: its pods, their rollout and the nodes under them.
 *
 * @remarks
 * What could not be read makes the judgement `unknown` unless something is proven to be worse. See
 * {@link PlacementFindingParams} for the state of each code.
 *
 * @param now - against which the age of pods and workloads is measured
 *
 * @public
 */
export function judgePlacement(
  facts: PlaceFacts,
  now: Date,
): Judgement<PlacementFinding> {
  const context = placementContext(facts, now);
  const { count } = context;
  const notRead = notReadFindings(context);
  const failures = podFailureFindings(context);
  const failing = failures.some(finding => finding.state !== 'progressing');
  const findings = [
    ...failures,
    ...(count && count.desired > 0
      ? readinessFindings(context, count, failing)
      : []),
    ...nodeFindings(context),
    ...notRead,
  ];
  const [first, ...others] = findings;
  if (count && findings.every(finding => finding.state === 'healthy')) {
    const headline =
      count.desired > 0 ? allReady(facts, count) : nothingRuns(context);
    return judge([headline, ...findings]);
  }
  if (!first) {
    throw new Error(
      'No placement rule applied; what is not known has a finding',
    );
  }
  return judge([first, ...others]);
}
