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

import type { UpgradeFinding, UpgradePlan, UpgradeWeight } from '../../rules';
import { code, counted } from '../text';
import { timeOf } from '../times';

/**
 * Says in one or two sentences where the upgrade of a cluster stands.
 *
 * @public
 */
export function describeUpgradePlan(plan: UpgradePlan<UpgradeFinding>): string {
  const { from, to, state, findings, stages } = plan;
  const count = (weight: UpgradeWeight) =>
    findings.filter(each => each.weight === weight && !each.finding.advice)
      .length;
  const way =
    from && to
      ? `Upgrade from ${code(from)} to ${code(to)}`
      : 'The next upgrade';
  const blockers = count('blocker');
  const warnings = count('warning');
  const unknown = count('unknown');
  const rest = [
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(unknown > 0 ? [`${counted(unknown, 'check')} not possible`] : []),
  ];
  switch (state) {
    case 'upToDate': {
      const behind = stages.filter(
        ({ kind, state: its }) => kind !== 'verify' && its === 'todo',
      ).length;
      return `${code(from ?? '')} is the newest version that EKS offers.${
        behind > 0 ? ` ${counted(behind, 'stage')} left to catch up.` : ''
      }`;
    }
    case 'blocked':
      return `${way}: ${counted(blockers, 'blocker')} to mend first${
        rest.length > 0 ? `, ${rest.join(', ')}` : ''
      }.`;
    case 'unknown':
      return `${way}: nothing is known to block it, but not everything was checked: ${rest.join(
        ', ',
      )}.`;
    case 'warnings':
      return `${way}: nothing blocks it. ${counted(
        warnings,
        'warning',
      )} to look at.`;
    default:
      return `${way}: nothing that was checked stands in the way.`;
  }
}

/**
 * Says in one sentence whether and until when the last upgrade can be rolled back.
 *
 * @public
 */
export function describeRollback(
  rollback: UpgradePlan<UpgradeFinding>['rollback'],
): string {
  const { state, to, until, findings } = rollback;
  const back = to ? `back to ${code(to)}` : 'back';
  const end = until ? ` until ${timeOf(until)}` : '';
  switch (state) {
    case 'possible':
      return `The control plane can go ${back}${end} at the latest${
        findings.length > 0 ? ', once what comes first is done' : ''
      }.`;
    case 'blocked':
      return `The control plane could go ${back}${end}, but something stops it.`;
    case 'over':
      return `The time to go ${back} ended${
        until ? ` on ${timeOf(until)}` : ''
      }.`;
    case 'notUpgraded':
      return 'No upgrade of the control plane was seen that could be rolled back.';
    default:
      return `Whether the control plane can go ${back} is not known${
        end ? `; EKS allows it${end}` : ''
      }.`;
  }
}
