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
  OfferedAddon,
  SupportCalendar,
} from '@backstage-eks/plugin-eks-common';

/**
 * What the shared facts hold, by kind.
 *
 * @internal
 */
export interface SharedFacts {
  /** Scope: region. */
  supportCalendar: SupportCalendar;
  /** Scope: region and Kubernetes version. */
  addonVersions: OfferedAddon[];
  /** Scope: region, Kubernetes version and AMI type. Without `releaseVersion` AWS publishes none. */
  amiRelease: { releaseVersion?: string };
}

/** @internal */
export type SharedFactKind = keyof SharedFacts;

const HOUR_MS = 60 * 60 * 1000;

/**
 * How old the shared facts may get before they are read again, in milliseconds.
 *
 * @internal
 */
export const SHARED_FACT_MAX_AGE_MS: Record<SharedFactKind, number> = {
  supportCalendar: 12 * HOUR_MS,
  addonVersions: 12 * HOUR_MS,
  amiRelease: 6 * HOUR_MS,
};

/**
 * A fact that somebody needs, and how old it may be.
 *
 * @internal
 */
export interface WantedFact {
  kind: SharedFactKind;
  scope: string;
  maxAgeMs: number;
}

/**
 * The scope of a shared fact, such as `eu-west-1/1.35`.
 *
 * @internal
 */
export function sharedFactScope(...parts: string[]): string {
  return parts.join('/');
}
