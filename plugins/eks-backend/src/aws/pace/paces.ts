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

import type { Pace } from './TokenBucket';

/**
 * What the portal takes at most. ELBv2 refills 10 calls a second, which the controllers in the clusters need too; AWS
 * publishes no numbers for EKS and IAM.
 *
 * @internal
 */
export const PACES = {
  eks: { perSecond: 10, burst: 20 },
  elbv2: { perSecond: 5, burst: 20 },
  iam: { perSecond: 5, burst: 20 },
  sts: { perSecond: 20, burst: 20 },
} satisfies Record<string, Pace>;
