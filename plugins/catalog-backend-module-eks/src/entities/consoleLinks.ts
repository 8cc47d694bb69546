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

import type { EntityLink } from '@backstage/catalog-model';

const CONSOLE_DOMAINS: Record<string, string> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/**
 * Links to the page of a cluster in the AWS console, or of something on it. Partitions whose console is not public get
 * none.
 *
 * @param path - what follows the page of the cluster, encoded
 * @internal
 */
export function consoleLinks(
  cluster: { arn: string; name: string; region: string },
  options: { path?: string; tab?: string } = {},
): EntityLink[] {
  const domain = CONSOLE_DOMAINS[partitionOf(cluster.arn)];
  if (!domain) {
    return [];
  }
  const url = new URL(
    `https://${cluster.region}.${domain}/eks/clusters/${encodeURIComponent(
      cluster.name,
    )}${options.path ?? ''}`,
  );
  url.searchParams.set('region', cluster.region);
  if (options.tab) {
    url.searchParams.set('selectedTab', options.tab);
  }
  return [{ url: url.href, title: 'AWS console', icon: 'cloud' }];
}

/**
 * The partition of an ARN, such as `aws`.
 *
 * @internal
 */
export function partitionOf(arn: string): string {
  return arn.split(':')[1];
}
