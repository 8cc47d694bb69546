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

import type { HealthIssue } from '../../facts';
import type { Evidence } from '../judgement';
import { supportStatus } from '../support';
import { placed, type PlacedFinding } from './placed';
import type { UpgradeContext } from './upgradeContext';

/** What the control plane, its support and the support of the next version mean for an upgrade. */
export function clusterFindings(context: UpgradeContext): PlacedFinding[] {
  return [
    ...statusFindings(context),
    ...nextVersionFindings(context),
    ...supportFindings(context),
  ];
}

/** The health issues of a part, as evidence. */
export function issueEvidence(issues: HealthIssue[]): Evidence[] {
  return issues.map(({ code, message, resourceIds }) => ({
    label: code,
    value: [message, ...resourceIds].join(' '),
  }));
}

function statusFindings({ core }: UpgradeContext): PlacedFinding[] {
  const { status, version, healthIssues: issues } = core;
  return [
    ...(status === 'UPDATING'
      ? [
          placed('blocker', 'prepare', {
            code: 'UPG-02',
            params: { version },
          }),
        ]
      : []),
    ...(status === 'ACTIVE' || status === 'UPDATING'
      ? []
      : [placed('blocker', 'prepare', { code: 'UPG-01', params: { status } })]),
    ...(issues.length > 0
      ? [
          placed('warning', 'prepare', {
            code: 'UPG-04',
            params: { issues },
            evidence: issueEvidence(issues),
          }),
        ]
      : []),
  ];
}

function nextVersionFindings({
  core,
  next,
  facts,
}: UpgradeContext): PlacedFinding[] {
  return next.state === 'unknown'
    ? [
        placed('unknown', 'prepare', {
          code: 'UPG-03',
          params: {
            reason: next.reason,
            version: core.version,
            asOf: facts.calendar.asOf,
          },
        }),
      ]
    : [];
}

function supportFindings(context: UpgradeContext): PlacedFinding[] {
  const { core, to, facts } = context;
  const { calendar, now } = facts;
  const { supportType, version } = core;
  const findings: PlacedFinding[] = [];

  const own = supportStatus({ version, supportType, calendar, now });
  if (
    version !== undefined &&
    (own.phase === 'pendingAutoUpgrade' || own.phase === 'unsupported')
  ) {
    const { phase } = own;
    const ended =
      phase === 'unsupported'
        ? own.endOfExtendedSupport
        : own.endOfStandardSupport;
    findings.push(
      placed('warning', 'prepare', {
        code: 'UPG-70',
        params: { version, phase, ended },
      }),
    );
  }

  const target = supportStatus({ version: to, supportType, calendar, now });
  const { phase } = target;
  if (to !== undefined && phase !== 'standard' && phase !== 'unknown') {
    findings.push(
      placed('warning', 'controlPlane', {
        code: 'UPG-71',
        params: {
          to,
          phase,
          ends:
            phase === 'pendingAutoUpgrade'
              ? target.endOfStandardSupport
              : target.endOfExtendedSupport,
          extraCostPerMonthUsd: target.extraCostPerMonthUsd,
        },
      }),
    );
  }
  return findings;
}
