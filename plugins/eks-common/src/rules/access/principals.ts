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

/** Stands for all principals of an account, in the partition of the cluster. */
export function wholeAccount(accountId: string, clusterArn: string): string {
  const partition = /^arn:([a-z-]+):/.exec(clusterArn)?.[1] ?? 'aws';
  return `arn:${partition}:iam::${accountId}:*`;
}

/** The account of an ARN; `undefined` where it has none. */
export function accountOf(arn: string): string | undefined {
  return /^arn:[a-z-]+:(?:iam|sts)::(\d{12}):/.exec(arn)?.[1];
}

/**
 * The ARN of a role without its path, as `aws-auth` needs it; `undefined` when it has no path.
 *
 * The token of a role names it without its path, so a mapping with the path never matches. Source:
 * https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
 */
export function withoutPath(arn: string): string | undefined {
  const [, start, name] =
    /^(arn:[a-z-]+:iam::\d{12}:role)\/.+\/([^/]+)$/.exec(arn) ?? [];
  return start && name ? `${start}/${name}` : undefined;
}

/**
 * Whether two ARNs name the same principal: no two names of an account differ by case alone, and no two roles by their path
 * alone. Access entries write the path of a role, `aws-auth` leaves it out.
 */
export function isSamePrincipal(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

function comparable(arn: string): string {
  return (withoutPath(arn) ?? arn).toLowerCase();
}
