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

import type { AccessFinding, AccessGrant, AccessReport } from '../../rules';
import { counted } from '../text';
import { timeOf } from '../times';

/**
 * Says in a few short sentences who may reach a cluster, as of when, and that this is not all.
 *
 * @public
 */
export function describeAccessReport(
  report: AccessReport<AccessFinding>,
): string {
  const { asOf, grants, notEvaluated } = report;
  if (asOf === undefined) {
    return 'Who may reach the cluster is not known: nothing was read yet.';
  }
  const counting = grants.filter(
    ({ ignored, forNodes }) => !ignored && !forNodes,
  );
  const admins = principals(
    counting.filter(({ clusterAdmin }) => clusterAdmin),
  );
  const open = notEvaluated.filter(({ code }) => code !== 'ACC-20').length;
  const accounts = principals(counting.filter(isWholeAccount));
  const named = counted(principals(counting) - accounts, 'principal');
  const who =
    accounts > 0 ? `${named} and ${counted(accounts, 'whole account')}` : named;
  return [
    `As of ${timeOf(asOf)}: ${open > 0 ? 'at least ' : ''}${who} may log in; ${
      admins > 0
        ? `${counted(admins, 'cluster administrator')} among them`
        : 'none is known to be a cluster administrator'
    }.`,
    ...(open > 0 ? [`${counted(open, 'part')} could not be evaluated.`] : []),
    'Kubernetes RBAC is not evaluated.',
  ].join(' ');
}

function isWholeAccount({ principal }: AccessGrant): boolean {
  return principal.endsWith(':*');
}

function principals(grants: AccessGrant[]): number {
  return new Set(grants.map(({ principal }) => principal)).size;
}
