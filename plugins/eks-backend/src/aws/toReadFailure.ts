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

import type { ReadFailure } from '@backstage-eks/plugin-eks-common';
import { isError } from '@backstage/errors';
import { failedActionOf } from './calls/failedActions';
import { refusesCredentials } from './calls/refusesCredentials';

const DENIED = /^(AccessDenied|UnauthorizedOperation)/;
const THROTTLED =
  /^(Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|RequestThrottled)/;
const NOT_FOUND = /^ResourceNotFoundException$/;
const TIMED_OUT = /^(AbortError|TimeoutError|CredentialsTimeoutError)$/;
const NETWORK_CODES = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
const MISSING_ACTION = /not authorized to perform: ([a-z0-9-]+:[A-Za-z0-9*]+)/;

/**
 * What the caller knows of the failed call.
 *
 * @internal
 */
export interface ReadContext {
  /** The account that was asked, 12 digits. */
  accountId: string;
  /** The IAM action of the call, such as `eks:ListNodegroups`; used when neither AWS nor the client tells it. */
  permission?: string;
}

/**
 * Turns an error of the AWS SDK, or of {@link AwsClients}, into a failure that may be shown to users.
 *
 * @remarks
 * The sentences are our own: messages of AWS and of the network stack carry hosts and session names.
 *
 * @internal
 */
export function toReadFailure(
  error: unknown,
  context: ReadContext,
): ReadFailure {
  const { accountId } = context;
  const { name, message, code, status } = describe(error);

  if (
    name === 'AccountNotConfiguredError' ||
    name === 'CredentialsProviderError'
  ) {
    return {
      reason: 'notConfigured',
      accountId,
      message: `The portal has no credentials for AWS account ${accountId}.`,
    };
  }
  if (name === 'WrongAccountError') {
    return {
      reason: 'notConfigured',
      accountId,
      message: `The credentials configured for AWS account ${accountId} belong to another account.`,
    };
  }
  if (THROTTLED.test(name) || status === 429) {
    return {
      reason: 'throttled',
      accountId,
      message: `AWS throttles the portal in account ${accountId}.`,
    };
  }
  if (refusesCredentials(error)) {
    return {
      reason: 'denied',
      accountId,
      message: `AWS account ${accountId} refuses the credentials of the portal (${name}).`,
    };
  }
  if (DENIED.test(name) || status === 403) {
    const permission =
      MISSING_ACTION.exec(message)?.[1] ??
      failedActionOf(error) ??
      context.permission;
    return {
      reason: 'denied',
      accountId,
      ...(permission && { permission }),
      message: permission
        ? `The portal lacks \`${permission}\` in AWS account ${accountId}.`
        : `AWS account ${accountId} denies the portal access.`,
    };
  }
  if (TIMED_OUT.test(name) || code === 'ETIMEDOUT') {
    return {
      reason: 'timeout',
      accountId,
      message: `AWS did not answer in time for account ${accountId}.`,
    };
  }
  if (NOT_FOUND.test(name)) {
    return {
      reason: 'invalid',
      accountId,
      message: `AWS account ${accountId} does not have what it was asked for; it may just have been deleted.`,
    };
  }
  if (NETWORK_CODES.has(code) || (status !== undefined && status >= 500)) {
    return {
      reason: 'unreachable',
      accountId,
      message:
        status === undefined
          ? `AWS could not be reached for account ${accountId} (${code}).`
          : `AWS answered with HTTP status ${status} for account ${accountId}.`,
    };
  }
  return {
    reason: 'invalid',
    accountId,
    message: `AWS gave an answer for account ${accountId} that the portal does not understand (${name}).`,
  };
}

/**
 * Whether AWS says that it does not have what it was asked for.
 *
 * @internal
 */
export function isNotFound(error: unknown): boolean {
  return NOT_FOUND.test(describe(error).name);
}

function describe(error: unknown) {
  if (!isError(error)) {
    return { name: 'Error', message: '', code: '', status: undefined };
  }
  return {
    name: error.name,
    message: error.message,
    code: typeof error.code === 'string' ? error.code : '',
    // An answer that could not be deserialised carries its status 200 too, which is why only errors are looked at.
    status: statusOf(error.$metadata),
  };
}

function statusOf(metadata: unknown): number | undefined {
  if (
    typeof metadata === 'object' &&
    metadata &&
    'httpStatusCode' in metadata
  ) {
    return typeof metadata.httpStatusCode === 'number'
      ? metadata.httpStatusCode
      : undefined;
  }
  return undefined;
}
