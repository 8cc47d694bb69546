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

/**
 * The parts of an ARN.
 *
 * @internal
 */
export interface ArnParts {
  partition: string;
  service: string;
  /** Empty for services without regions. */
  region: string;
  accountId: string;
  resource: string;
}

/**
 * Takes an ARN apart; `undefined` when the text is none.
 *
 * @internal
 */
export function parseArn(text: string): ArnParts | undefined {
  const [arn, partition, service, region, accountId, ...resource] =
    text.split(':');
  if (arn !== 'arn' || !partition || !service || resource.length === 0) {
    return undefined;
  }
  return {
    partition,
    service,
    region,
    accountId,
    resource: resource.join(':'),
  };
}

/**
 * The partition of an ARN, such as `aws` or `aws-cn`.
 *
 * @throws Error when the text is no ARN
 * @internal
 */
export function partitionOf(arn: string): string {
  const parts = parseArn(arn);
  if (!parts) {
    throw new Error(`'${arn}' is not an ARN`);
  }
  return parts.partition;
}

/**
 * The account and the name of an IAM role; the name is the last segment, after any path. `undefined` when the text is not
 * the ARN of a role.
 *
 * @internal
 */
export function parseRoleArn(
  text: string,
): { accountId: string; roleName: string } | undefined {
  const match =
    /^arn:aws[a-z0-9-]*:iam::(\d{12}):role\/(?:[\w/.@+=,-]+\/)?([\w.@+=,-]{1,64})$/.exec(
      text,
    );
  return match ? { accountId: match[1], roleName: match[2] } : undefined;
}
