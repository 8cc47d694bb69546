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

import { AwsError } from '../AwsError';

/** Members that EKS puts into the body of its errors besides the message. */
export interface EksErrorMembers {
  clusterName?: string;
  nodegroupName?: string;
  addonName?: string;
  fargateProfileName?: string;
}

/** `ResourceNotFoundException`. */
export function notFound(message: string, members: EksErrorMembers): AwsError {
  return eksError('ResourceNotFoundException', 404, message, members);
}

/** `ResourceInUseException`. */
export function inUse(message: string, members: EksErrorMembers): AwsError {
  return eksError('ResourceInUseException', 409, message, members);
}

/** `InvalidParameterException`. */
export function invalidParameter(
  message: string,
  members: EksErrorMembers = {},
): AwsError {
  return eksError('InvalidParameterException', 400, message, members);
}

/** `InvalidRequestException`: right in itself, but not for this cluster. */
export function invalidRequest(
  message: string,
  members: EksErrorMembers,
): AwsError {
  return eksError('InvalidRequestException', 400, message, members);
}

/** EKS writes members that do not apply as null. */
function eksError(
  code: string,
  status: number,
  message: string,
  members: EksErrorMembers,
): AwsError {
  return new AwsError(code, status, message, {
    clusterName: members.clusterName ?? null,
    nodegroupName: members.nodegroupName ?? null,
    fargateProfileName: members.fargateProfileName ?? null,
    addonName: members.addonName ?? null,
    subscriptionId: null,
  });
}
