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

/** An ARN of an IAM role, in its parts. */
export interface RoleArn {
  arn: string;
  partition: string;
  accountId: string;
  /** Without the path: `GetRole` takes only this. */
  name: string;
}

const ROLE_ARN =
  /^arn:(aws[a-z0-9-]{0,20}):iam::(\d{12}):role\/([\w+=,.@/-]{1,600})$/;

/** Parses an ARN of an IAM role; `undefined` for anything else. */
export function parseRoleArn(value: string): RoleArn | undefined {
  const match = ROLE_ARN.exec(value);
  if (!match) {
    return undefined;
  }
  const [arn, partition, accountId, path] = match;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name ? { arn, partition, accountId, name } : undefined;
}

/** The role's name where the value is an ARN, else the value as it is. */
export function roleNameOf(value: string): string {
  return parseRoleArn(value)?.name ?? value;
}
