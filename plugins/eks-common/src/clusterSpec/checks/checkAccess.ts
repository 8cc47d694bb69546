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

import { nearest, shown } from '../text';

/** The access policies that people and pipelines need; EKS has more for its own components. */
const ACCESS_POLICIES = [
  'AmazonEKSClusterAdminPolicy',
  'AmazonEKSAdminPolicy',
  'AmazonEKSAdminViewPolicy',
  'AmazonEKSEditPolicy',
  'AmazonEKSViewPolicy',
  'AmazonEKSSecretReaderPolicy',
  'AmazonEKSClusterInsightsPolicy',
];

export function checkPrincipalArn(arn: string): string | undefined {
  if (/^arn:aws(?:-[a-z]+)*:sts::\d{12}:assumed-role\//.test(arn)) {
    return `\`${shown(
      arn,
    )}\` is a session, not a principal: write the ARN of its IAM role, such as \`arn:aws:iam::111122223333:role/platform-admin\`.`;
  }
  return /^arn:aws(?:-[a-z]+)*:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]{1,512}$/.test(
    arn,
  )
    ? undefined
    : `\`${shown(
        arn,
      )}\` is not the ARN of an IAM role or user: write it whole, such as \`arn:aws:iam::111122223333:role/platform-admin\`.`;
}

/** AWS adds policies, so any well-formed name passes, unless it is a likely slip of the pen. */
export function checkAccessPolicyName(name: string): string | undefined {
  if (name.startsWith('arn:')) {
    return `\`${shown(
      name,
    )}\` is an ARN: write the name of the access policy only, such as \`AmazonEKSViewPolicy\`.`;
  }
  if (ACCESS_POLICIES.includes(name)) {
    return undefined;
  }
  const meant = nearest(name, ACCESS_POLICIES);
  const wellFormed = /^Amazon[A-Za-z0-9]{1,80}Policy$/.test(name);
  if (wellFormed && !isSlip(name, meant)) {
    return undefined;
  }
  return `\`${shown(name)}\` is not an EKS access policy: write ${
    meant ? `\`${meant}\`` : 'its name, such as `AmazonEKSViewPolicy`'
  }.`;
}

export function checkNamespace(namespace: string): string | undefined {
  return /^[a-z0-9*](?:[a-z0-9*-]{0,61}[a-z0-9*])?$/.test(namespace)
    ? undefined
    : `\`${shown(
        namespace,
      )}\` cannot be a namespace: use at most 63 lower-case letters, digits and hyphens; \`*\` stands for any text.`;
}

/** Only capitals differ: EKS compares names exactly and would answer that the policy does not exist. */
function isSlip(name: string, meant: string | undefined): boolean {
  return meant !== undefined && meant.toLowerCase() === name.toLowerCase();
}
