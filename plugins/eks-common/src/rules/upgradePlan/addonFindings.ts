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

import type { AddonCompatibility } from '../addons';
import { failureEvidence } from '../judgement';
import { addonStep, vpcCniSteps } from './addonStep';
import { issueEvidence } from './clusterFindings';
import { isKubeProxyTooOld, KUBE_PROXY, kubeProxySkew } from './kubeProxySkew';
import { placed, type PlacedFinding } from './placed';
import { addonStageId } from './stageIds';
import type { UpgradeContext } from './upgradeContext';

/** What the add-ons mean for an upgrade. */
export function addonFindings(context: UpgradeContext): PlacedFinding[] {
  const { to, addons } = context;
  return [
    ...healthFindings(context),
    ...(to === undefined
      ? []
      : [
          ...addons.addons.flatMap(addon =>
            addon.selfManaged
              ? [selfManagedFinding(addon, to, context)]
              : stepFindings(addon, to, context),
          ),
          ...kubeProxyFindings(to, context),
          ...unknownFindings(to, context),
        ]),
  ];
}

function healthFindings({ facts }: UpgradeContext): PlacedFinding[] {
  return (facts.cluster.addons.data ?? []).flatMap(
    ({ name, status, healthIssues: issues }) =>
      status !== 'ACTIVE' || issues.length > 0
        ? [
            placed('warning', addonStageId(name), {
              code: 'UPG-43',
              params: { addon: name, status, issues },
              evidence: issueEvidence(issues),
            }),
          ]
        : [],
  );
}

function stepFindings(
  addon: AddonCompatibility,
  to: string,
  { facts }: UpgradeContext,
): PlacedFinding[] {
  const { name, installed } = addon;
  const step = addonStep(addon, facts.offers, to);
  if (installed === undefined || step.when === 'unknown') {
    return [];
  }
  const stageId = addonStageId(name);
  const evidence = [{ label: 'Installed', value: installed }];
  if (step.when === 'never') {
    const params = { addon: name, installed, to };
    return [placed('blocker', stageId, { code: 'UPG-42', params, evidence })];
  }
  const { target } = step;
  if (target === undefined) {
    return [];
  }
  const params = { addon: name, installed, target, to };
  // Kubernetes decides about kube-proxy, and says so in a finding of its own.
  const isKubeProxy = name === KUBE_PROXY;
  const via =
    name === 'vpc-cni' ? vpcCniSteps(installed, target, facts.offers) : [];
  return [
    ...(step.when === 'beforeControlPlane' && !isKubeProxy
      ? [placed('warning', stageId, { code: 'UPG-40', params, evidence })]
      : []),
    ...(step.when === 'afterControlPlane'
      ? [placed('warning', stageId, { code: 'UPG-41', params, evidence })]
      : []),
    ...(via.length > 0
      ? [
          placed('warning', stageId, {
            code: 'UPG-44',
            params: { installed, target, via },
          }),
        ]
      : []),
  ];
}

function selfManagedFinding(
  addon: AddonCompatibility,
  to: string,
  { facts }: UpgradeContext,
): PlacedFinding {
  const { name, installed, nextDefaultVersion } = addon;
  const step = addonStep(addon, facts.offers, to);
  return placed('warning', addonStageId(name), {
    code: 'UPG-46',
    params: {
      addon: name,
      version: installed,
      to,
      target:
        step.when === 'beforeControlPlane' ? step.target : nextDefaultVersion,
    },
  });
}

function kubeProxyFindings(
  to: string,
  { addons }: UpgradeContext,
): PlacedFinding[] {
  return addons.addons.flatMap(({ name, installed }): PlacedFinding[] => {
    const skew = kubeProxySkew(installed, to);
    if (
      name !== KUBE_PROXY ||
      installed === undefined ||
      skew === undefined ||
      !isKubeProxyTooOld(installed, to)
    ) {
      return [];
    }
    return [
      // The control plane waits for it; its own stage is the way to mend it.
      placed('blocker', 'prepare', {
        code: 'UPG-23',
        params: { installed, to, ...skew },
        evidence: [{ label: 'Installed', value: installed }],
      }),
    ];
  });
}

function unknownFindings(
  to: string,
  { addons, facts }: UpgradeContext,
): PlacedFinding[] {
  const unknown = addons.addons.filter(
    addon =>
      !addon.selfManaged &&
      addonStep(addon, facts.offers, to).when === 'unknown',
  );
  const { next } = facts.offers;
  const failure = next.known ? undefined : next.failure;
  return unknown.length > 0
    ? [
        placed('unknown', 'prepare', {
          code: 'UPG-45',
          params: { addons: unknown.map(({ name }) => name), to, failure },
          evidence: failureEvidence(failure ? [failure] : []),
        }),
      ]
    : [];
}
