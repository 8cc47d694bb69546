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

import { CustomErrorBase } from '@backstage/errors';

/**
 * The portal has no credentials for an account, or may not use them: the account is neither a target nor listed.
 *
 * @internal
 */
export class AccountNotConfiguredError extends CustomErrorBase {
  name = 'AccountNotConfiguredError' as const;
}

/**
 * AWS answered with success, but the answer lacks what it must contain.
 *
 * @internal
 */
export class InvalidAnswerError extends CustomErrorBase {
  name = 'InvalidAnswerError' as const;
}

/**
 * The credentials belong to another account than the one they are configured for.
 *
 * @internal
 */
export class WrongAccountError extends CustomErrorBase {
  name = 'WrongAccountError' as const;
}

/**
 * The credentials of an account did not arrive in time.
 *
 * @internal
 */
export class CredentialsTimeoutError extends CustomErrorBase {
  name = 'CredentialsTimeoutError' as const;
}
