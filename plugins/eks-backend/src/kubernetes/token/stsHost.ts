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

const DNS_SUFFIXES: Record<string, string> = {
  aws: 'amazonaws.com',
  'aws-cn': 'amazonaws.com.cn',
  'aws-us-gov': 'amazonaws.com',
};

/**
 * The regional STS host that clusters of a region accept in a token.
 *
 * @throws Error for a partition whose hosts are not known, because a token for a wrong host is refused without a reason
 * @internal
 */
export function stsHost(partition: string, region: string): string {
  const suffix = DNS_SUFFIXES[partition];
  if (!suffix) {
    throw new Error(
      `AWS partition '${partition}' is not supported: use one of ${Object.keys(
        DNS_SUFFIXES,
      ).join(', ')}`,
    );
  }
  return `sts.${region}.${suffix}`;
}
