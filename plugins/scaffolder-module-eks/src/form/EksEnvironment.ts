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

import { EksTarget } from '@backstage-eks/plugin-eks-react';
import { textOf } from './textOf';

/** One environment as the form holds it. Texts are empty and numbers absent until they are filled in. */
export interface EksEnvironment {
  name: string;
  accountId: string;
  region: string;
  vpcCidr: string;
  desiredSize?: number;
  maxSize?: number;
}

/**
 * Reads what a form holds, which may come from the address bar and be anything. Empty items are left out: the form adds
 * them by itself to reach the `minItems` of a template's schema.
 */
export function environmentsOf(value: unknown): EksEnvironment[] {
  return Array.isArray(value)
    ? value.filter(isFilledRecord).map(environmentOf)
    : [];
}

/** The accounts and regions of environments, each once. */
export function targetsOf(environments: EksEnvironment[]): EksTarget[] {
  const targets = new Map<string, EksTarget>();
  for (const { accountId, region } of environments) {
    if (accountId && region) {
      targets.set(targetKey({ accountId, region }), { accountId, region });
    }
  }
  return [...targets.values()];
}

/** Names a target in lists; neither part has a slash. */
export function targetKey(target: EksTarget): string {
  return `${target.accountId}/${target.region}`;
}

/** The name of an environment's cluster, as the template gives it. */
export function clusterNameOf(baseName: string, environment: string): string {
  return `${baseName}-${environment}`;
}

function environmentOf(item: Record<string, unknown>): EksEnvironment {
  return {
    name: textOf(item.name),
    accountId: textOf(item.accountId),
    region: textOf(item.region),
    vpcCidr: textOf(item.vpcCidr),
    desiredSize: numberOf(item.desiredSize),
    maxSize: numberOf(item.maxSize),
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : undefined;
}

function isFilledRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.keys(value).length > 0
  );
}
