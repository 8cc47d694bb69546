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

import { shown } from '../text';

/**
 * The rule for AWS account ids: 12 digits.
 *
 * @returns what is wrong and the fix, in a sentence; nothing when it is right
 * @public
 */
export function checkAccountId(accountId: string): string | undefined {
  return /^\d{12}$/.test(accountId)
    ? undefined
    : `\`${shown(
        accountId,
      )}\` is not an AWS account: write its 12 digits in quotes, such as "111122223333".`;
}

/**
 * The rule for codes of AWS regions, such as `eu-west-1`. Whether the region exists is not asked.
 *
 * @returns what is wrong and the fix, in a sentence; nothing when it is right
 * @public
 */
export function checkRegion(region: string): string | undefined {
  return /^[a-z]{2,4}(?:-[a-z]{2,12}){1,2}-\d{1,2}$/.test(region)
    ? undefined
    : `\`${shown(
        region,
      )}\` is not an AWS region: write its code, such as \`eu-west-1\`.`;
}

/** The partition that a region belongs to, as ARNs name it. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) {
    return 'aws-cn';
  }
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
