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

import type { UpgradeFinding, UpgradeFindingParams } from '../../rules';
import { UPGRADE_FINDING_PARAMS } from '../../testing/upgradeFindingParams';
import { describeUpgradeFinding } from './describeUpgradeFinding';

/** The sentence of each code, and its next step where there is one. */
const WORDS: { [Code in keyof UpgradeFindingParams]: [string, string?] } = {
  'UPG-01': [
    'The cluster is `FAILED`. EKS upgrades only active clusters.',
    'Look into its health issues and its last update in EKS.',
  ],
  'UPG-02': [
    'The cluster is being updated at `1.35`.',
    'Wait until the update has ended.',
  ],
  'UPG-03': [
    'Whether EKS offers a version after `1.37` is not known: the calendar is as of 21 November 2026.',
  ],
  'UPG-04': [
    'EKS reports 1 health issue of the cluster: Not enough free addresses (`InsufficientFreeAddresses`).',
    'Mend what EKS reports before the upgrade.',
  ],
  'UPG-10': [
    'EKS insight `EKS add-on version compatibility` fails: Incompatible versions were found. As of 21 November 2026, 11:50 UTC.',
    'Update the add-ons.',
  ],
  'UPG-11': [
    'EKS insight `EKS add-on version compatibility` warns about a later version: Incompatible versions were found. As of 21 November 2026, 11:50 UTC.',
    'Update the add-ons.',
  ],
  'UPG-12': [
    'EKS insight `EKS add-on version compatibility` could not be evaluated: Incompatible versions were found. As of 21 November 2026, 11:50 UTC.',
    'Update the add-ons.',
  ],
  'UPG-13': [
    'The insights of EKS are 49 hours old, as of 21 November 2026, 11:50 UTC.',
    'Refresh the insights in EKS, then look again.',
  ],
  'UPG-14': [
    'EKS has no insights yet about an upgrade to `1.36`.',
    'Refresh the insights in EKS, then look again.',
  ],
  'UPG-15': [
    '`/apis/example.k8s.io/v1beta3/flows` was called in the last 30 days; `1.36` no longer serves it. Called by `argocd-application-controller` and 1 more, last on 19 November 2026. As of 21 November 2026, 11:50 UTC.',
    'Move its callers to `/apis/example.k8s.io/v1/flows`.',
  ],
  'UPG-20': [
    'Node group `general` runs kubelet `1.32`. At `1.36` it would be 4 minor versions behind; 3 are supported.',
    'Upgrade node group `general` first.',
  ],
  'UPG-21': [
    "Node group `general` runs kubelet `1.36`, newer than the cluster's `1.35`, which is not supported.",
    'Bring the control plane to the version of its nodes.',
  ],
  'UPG-22': ['The kubelet version of node group `general` is not known.'],
  'UPG-23': [
    '`kube-proxy` runs `v1.32.6-eksbuild.2`. At `1.36` it would be 4 minor versions behind; 3 are supported.',
    'Update `kube-proxy` first.',
  ],
  'UPG-30': [
    'Node group `general` is `DEGRADED`: Not enough free addresses (`InsufficientFreeAddresses`).',
    'Mend the node group before it is upgraded.',
  ],
  'UPG-31': [
    'AWS publishes no `AL2_x86_64` AMI for `1.36`, so node group `general` cannot follow.',
    'Replace it with a node group of Amazon Linux 2023 or Bottlerocket.',
  ],
  'UPG-32': [
    'Node group `general` runs an AMI of its own, `ami-0123456789abcdef0`.',
    'Build an AMI for `1.36`.',
  ],
  'UPG-33': [
    'Node group `general` comes from launch template `general-nodes`, version `7`.',
    'Check that its user data suits the next version.',
  ],
  'UPG-34': [
    'Whether AWS publishes the `BOTTLEROCKET_x86_64` AMI for `1.36` is not known: the portal lacks `ssm:GetParameter` in 111122223333. Node group `general` needs it.',
    "Platform team: add this policy to the portal's role in 111122223333.",
  ],
  'UPG-35': [
    'Node group `general` is being changed: `UPDATING`.',
    'Wait until it is `ACTIVE`.',
  ],
  'UPG-40': [
    'EKS does not list `v1.11.4-eksbuild.2` of add-on `coredns` for `1.36`. It lists `v1.12.4-eksbuild.1` for both versions.',
    'Update it to `v1.12.4-eksbuild.1` before the control plane.',
  ],
  'UPG-41': [
    'EKS does not list `v1.11.4-eksbuild.2` of add-on `coredns` for `1.36`, and no newer one for both versions.',
    'Update it to `v1.12.4-eksbuild.1` right after the control plane.',
  ],
  'UPG-42': [
    'EKS offers no version of add-on `adot` for `1.36`.',
    'Wait for one, or remove the add-on first.',
  ],
  'UPG-43': [
    'Add-on `coredns` is `DEGRADED`: Not enough free addresses (`InsufficientFreeAddresses`).',
    'Mend the add-on before the upgrade.',
  ],
  'UPG-44': [
    '`vpc-cni` moves one minor version at a time: `v1.18.3-eksbuild.2`, `v1.19.6-eksbuild.1`, `v1.20`, `v1.21.1-eksbuild.3`.',
    'Update it in 3 steps.',
  ],
  'UPG-45': ['Whether `coredns` and `vpc-cni` work with `1.36` is not known.'],
  'UPG-46': [
    '`vpc-cni` `v1.20.4` is not managed by EKS.',
    'Update it yourself; with `1.36` EKS would install `v1.21.1-eksbuild.3`.',
  ],
  'UPG-50': [
    '1 address free in 2 subnets of the cluster. An upgrade needs five.',
    'Free addresses in these subnets, or add a subnet to the cluster.',
  ],
  'UPG-51': [
    'Free addresses of `subnet-0b2` are not known; the other subnets have 4. An upgrade needs five.',
  ],
  'UPG-52': [
    "All free addresses of the cluster's subnets are in `eu-west-1a`. A control plane needs two zones.",
    'Free addresses in a subnet of another zone.',
  ],
  'UPG-60': [
    '2 components not checked for `1.36`: `cert-manager`, `external-dns` `v0.19.0`.',
    'Look up which versions support it, and update before the control plane.',
  ],
  'UPG-61': [
    'Pods of Fargate profile `batch` keep their version.',
    'Redeploy them after the upgrade.',
  ],
  'UPG-62': [
    'EKS does not upgrade hybrid nodes.',
    'Upgrade them to `1.36` after the control plane.',
  ],
  'UPG-70': [
    'Extended support of `1.31` ended on 26 November 2026. EKS may upgrade the control plane by itself at any time.',
    'Upgrade soon, to choose the time yourself.',
  ],
  'UPG-71': [
    '`1.32` is in extended support already, about $365 more per month. It ends on 23 March 2027.',
    'Plan the upgrade after this one, too.',
  ],
  'UPG-80': [
    'EKS insight `Rollback readiness` fails, which stops a rollback: New APIs are in use.',
    'Mend it, then refresh the insights in EKS.',
  ],
  'UPG-81': [
    '`1.33` is in extended support, and the cluster is not set to extended support.',
    'Set the support type to `EXTENDED` first.',
  ],
  'UPG-82': [
    'Pods on Fargate cannot go back to `1.34` (profile `batch`).',
    'Delete them before the control plane goes back, then redeploy.',
  ],
  'UPG-83': [
    'Node group `general` and 1 more must be at `1.34` before the control plane.',
    'Roll the nodes back first.',
  ],
  'UPG-84': ['The cluster is `UPDATING`. EKS rolls back only active clusters.'],
  'UPG-85': [
    'Support of `1.30` ended on 23 July 2026, so EKS does not go back to it.',
  ],
  'UPG-86': [
    'Whether a rollback is possible is not known. Missing or old: insights, because the portal lacks `eks:ListInsights` in 111122223333.',
    "Platform team: add this policy to the portal's role in 111122223333.",
  ],
  'UPG-87': ['`1.28` is not in the support calendar of EKS.'],
  'UPG-88': [
    'EKS insight `Rollback readiness` could not be evaluated, which does not stop a rollback.',
    'Refresh the insights in EKS, then look again.',
  ],
  'UPG-90': [
    'Never read: insights, because the portal lacks `eks:ListInsights` in 111122223333.',
    "Platform team: add this policy to the portal's role in 111122223333.",
  ],
  'UPG-91': [
    'Node groups, subnets as of 21 November 2026, 11:50 UTC, too old to rely on.',
  ],
  'UPG-95': [
    'Not evaluated: disruption budgets that stop nodes from draining, and whether subnets, quotas and Spot capacity have room for new nodes.',
  ],
  'UPG-96': [
    'Not evaluated: admission webhooks, and manifests that are not applied yet.',
  ],
};

describe('describeUpgradeFinding', () => {
  it.each(Object.entries(WORDS))('says %s', (code, [sentence, nextStep]) => {
    const finding = {
      code,
      params: UPGRADE_FINDING_PARAMS[code as keyof UpgradeFindingParams],
      state: 'unknown',
      evidence: [],
    } as UpgradeFinding;
    const words = describeUpgradeFinding(finding);
    expect(words.sentence).toBe(sentence);
    expect(words.nextStep?.sentence).toBe(nextStep);
  });

  it.each([
    ['UPG-01', { status: 'CREATING' }],
    ['UPG-43', { addon: 'coredns', status: 'UPDATING', issues: [] }],
  ])('says only to wait for what is on its way: %s', (code, params) => {
    const finding = {
      code,
      params,
      state: 'broken',
      evidence: [],
    } as UpgradeFinding;
    expect(describeUpgradeFinding(finding).nextStep?.sentence).toBe(
      'Wait until it is `ACTIVE`.',
    );
  });

  it('keeps text of others inside its quotation and short', () => {
    const { sentence } = describeUpgradeFinding({
      code: 'UPG-30',
      state: 'degraded',
      params: {
        nodeGroup: 'general` is fine. `x',
        status: 'DEGRADED',
        issues: [
          { code: 'Unknown', message: 'a\n`b` '.repeat(100), resourceIds: [] },
        ],
      },
      evidence: [],
    });
    expect(sentence).toContain('Node group `general  is fine.  x` is');
    expect(sentence).not.toContain('\n');
    expect(sentence.length).toBeLessThan(220);
  });
});
