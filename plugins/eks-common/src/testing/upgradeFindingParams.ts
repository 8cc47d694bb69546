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

import type { AccessFindingParams, UpgradeFindingParams } from '../rules';
import { roleArn } from './accessFacts';
import { DENIED_INSIGHTS, READ_AT } from './upgradeFacts';

const to = '1.36';
const issues = [
  {
    code: 'InsufficientFreeAddresses',
    message: 'Not enough free addresses.',
    resourceIds: ['subnet-0a1'],
  },
];
const insight = {
  name: 'EKS add-on version compatibility',
  version: to,
  reason: 'Incompatible versions were found.',
  recommendation: 'Update the add-ons.',
  refreshedAt: READ_AT,
};
const pool = { kind: 'nodeGroup', name: 'general' };
const nodeGroup = 'general';
const step = {
  addon: 'coredns',
  installed: 'v1.11.4-eksbuild.2',
  target: 'v1.12.4-eksbuild.1',
  to,
};
const issueParams = { status: 'DEGRADED', issues };

/** Parameters of every finding of an upgrade plan, so that none is forgotten: a missing code is a type error. */
export const UPGRADE_FINDING_PARAMS: UpgradeFindingParams = {
  'UPG-01': { status: 'FAILED' },
  'UPG-02': { version: '1.35' },
  'UPG-03': { reason: 'oldCalendar', version: '1.37', asOf: READ_AT },
  'UPG-04': { issues },
  'UPG-10': insight,
  'UPG-11': insight,
  'UPG-12': insight,
  'UPG-13': { reason: 'old', hours: 49, refreshedAt: READ_AT },
  'UPG-14': { version: to },
  'UPG-15': {
    insight: 'Deprecated APIs removed in Kubernetes v1.36',
    api: {
      usage: '/apis/example.k8s.io/v1beta3/flows',
      replacedWith: '/apis/example.k8s.io/v1/flows',
      stopServingVersion: to,
      clients: [
        {
          userAgent: 'kubectl',
          requestsLast30Days: 3,
          lastRequestTime: '2026-11-01T08:00:00.000Z',
        },
        {
          userAgent: 'argocd-application-controller',
          requestsLast30Days: 412,
          lastRequestTime: '2026-11-19T08:00:00.000Z',
        },
      ],
    },
    refreshedAt: READ_AT,
  },
  'UPG-20': { pool, version: '1.32', to, behind: 4, limit: 3 },
  'UPG-21': { pool, version: '1.36', clusterVersion: '1.35' },
  'UPG-22': { pool },
  'UPG-23': { installed: 'v1.32.6-eksbuild.2', to, behind: 4, limit: 3 },
  'UPG-30': { nodeGroup, ...issueParams },
  'UPG-31': { nodeGroup, amiType: 'AL2_x86_64', to },
  'UPG-32': { nodeGroup, ami: 'ami-0123456789abcdef0', to },
  'UPG-33': { nodeGroup, template: 'general-nodes', version: '7' },
  'UPG-34': {
    nodeGroup,
    amiType: 'BOTTLEROCKET_x86_64',
    to,
    failure: {
      reason: 'denied',
      permission: 'ssm:GetParameter',
      accountId: '111122223333',
      message: 'Denied.',
    },
  },
  'UPG-35': { nodeGroup, status: 'UPDATING' },
  'UPG-40': step,
  'UPG-41': step,
  'UPG-42': { addon: 'adot', installed: 'v0.1.0-eksbuild.1', to },
  'UPG-43': { addon: 'coredns', ...issueParams },
  'UPG-44': {
    installed: 'v1.18.3-eksbuild.2',
    target: 'v1.21.1-eksbuild.3',
    via: ['v1.19.6-eksbuild.1', 'v1.20'],
  },
  'UPG-45': { addons: ['coredns', 'vpc-cni'], to },
  'UPG-46': {
    addon: 'vpc-cni',
    version: 'v1.20.4',
    to,
    target: 'v1.21.1-eksbuild.3',
  },
  'UPG-50': { available: 1, subnets: 2 },
  'UPG-51': { available: 4, missing: ['subnet-0b2'] },
  'UPG-52': { zones: ['eu-west-1a'] },
  'UPG-60': {
    components: [
      { name: 'cert-manager', namespace: 'cert-manager' },
      {
        name: 'external-dns',
        namespace: 'dns',
        version: 'v0.19.0',
        source: 'image',
      },
    ],
    to,
  },
  'UPG-61': { profiles: ['batch'] },
  'UPG-62': { to },
  'UPG-70': {
    version: '1.31',
    phase: 'unsupported',
    ended: '2026-11-26T00:00:00.000Z',
  },
  'UPG-71': {
    to: '1.32',
    phase: 'extended',
    ends: '2027-03-23T00:00:00.000Z',
    extraCostPerMonthUsd: 365,
  },
  'UPG-80': {
    name: 'Rollback readiness',
    reason: 'New APIs are in use.',
  },
  'UPG-81': { version: '1.33' },
  'UPG-82': { profiles: ['batch'], version: '1.34' },
  'UPG-83': {
    pools: [pool, { kind: 'hybrid', name: 'hybrid' }],
    version: '1.34',
  },
  'UPG-84': { status: 'UPDATING' },
  'UPG-85': { version: '1.30', ended: '2026-07-23T00:00:00.000Z' },
  'UPG-86': { section: 'insights', failure: DENIED_INSIGHTS },
  'UPG-87': { version: '1.28' },
  'UPG-88': { name: 'Rollback readiness' },
  'UPG-90': { sections: ['insights'], failure: DENIED_INSIGHTS },
  'UPG-91': { sections: ['nodeGroups', 'subnets'], observedAt: READ_AT },
  'UPG-95': {},
  'UPG-96': {},
};

/** The same for an access report. */
export const ACCESS_FINDING_PARAMS: AccessFindingParams = {
  'ACC-01': { authenticationMode: 'CONFIG_MAP' },
  'ACC-02': { authenticationMode: 'CONFIG_MAP', mappings: 2, accounts: 1 },
  'ACC-03': { mappings: 1, accounts: 0 },
  'ACC-04': { entries: 1 },
  'ACC-05': { arn: roleArn('team/viewer'), expected: roleArn('viewer') },
  'ACC-06': {
    accountIds: ['444455556666'],
    principals: [roleArn('ci', '444455556666')],
  },
  'ACC-07': { accountIds: ['444455556666'] },
  'ACC-08': { principals: [roleArn('viewer')] },
  'ACC-09': { principals: [roleArn('ops')] },
  'ACC-20': {},
  'ACC-21': { part: 'awsAuth' },
  'ACC-22': { keys: ['mapRoles'] },
  'ACC-23': { part: 'accessEntries', observedAt: READ_AT },
  'ACC-24': {},
};
