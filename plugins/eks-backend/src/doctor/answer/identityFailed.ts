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

import type {
  ReadFailure,
  TargetCheck,
  TargetRef,
} from '@backstage-eks/plugin-eks-common';
import { notCheckable } from './notCheckable';

/**
 * The result where AWS did not confirm that the credentials are those of the account: nothing else was asked.
 *
 * @internal
 */
export function identityFailed(options: {
  target: TargetRef;
  failure: ReadFailure;
  checkedAt: string;
}): TargetCheck {
  const { target, failure, checkedAt } = options;
  return {
    accountId: target.accountId,
    region: target.region,
    identity: { state: 'failed', sentence: failure.message, failure },
    checks: notCheckable(
      'Not checked: the portal does not arrive in the account.',
    ),
    missing: [],
    checkedAt,
  };
}
