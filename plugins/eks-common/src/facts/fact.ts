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
 * Why a fact could not be read.
 *
 * @remarks
 * `denied` names the missing permission in {@link ReadFailure.permission}; `notConfigured` means the portal has no
 * credentials for that account; `notAsked` means that nobody requested the check.
 *
 * @public
 */
export type ReadFailureReason =
  | 'denied'
  | 'throttled'
  | 'unreachable'
  | 'timeout'
  | 'invalid'
  | 'notConfigured'
  | 'notAsked';

/**
 * A failed read. Carries no credentials and no internal host names, so it may be shown to users.
 *
 * @public
 */
export interface ReadFailure {
  reason: ReadFailureReason;
  /** The IAM action or Kubernetes verb and resource that is missing, such as `iam:GetRole` or `list pods`. */
  permission?: string;
  /** The AWS account that refused, 12 digits. */
  accountId?: string;
  /** One short English sentence. */
  message: string;
}

/**
 * Something that was read, or the reason why it was not. A rule may judge only what is known.
 *
 * @public
 */
export type Fact<T> =
  | { known: true; value: T }
  | { known: false; failure: ReadFailure };

/**
 * Wraps a value that was read.
 *
 * @public
 */
export function known<T>(value: T): Fact<T> {
  return { known: true, value };
}

/**
 * Wraps the reason why a value could not be read.
 *
 * @public
 */
export function notKnown(failure: ReadFailure): Fact<never> {
  return { known: false, failure };
}
