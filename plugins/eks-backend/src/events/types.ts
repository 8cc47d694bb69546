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

import type { SectionName, TargetRef } from '@backstage-eks/plugin-eks-common';

/**
 * An event that says that something of one cluster changed.
 *
 * @internal
 */
export interface ParsedEksEvent {
  /** Where the event happened. */
  target: TargetRef;
  /** The exact name in EKS. */
  clusterName: string;
  /** What happened, as AWS calls it, such as `UpdateNodegroupConfig` or `EKS Addon Update Succeeded`. */
  name: string;
  /** What may have changed besides the core; everything when absent. */
  sections?: SectionName[];
}

/**
 * Why an event asks for nothing: `malformed` is no envelope of EventBridge, or one without what is needed; `notEks` comes
 * from another service; `unknown` is a kind of event that changes nothing that is read, or that is not known; `failed` is a
 * call that AWS refused.
 *
 * @internal
 */
export type IgnoredReason = 'malformed' | 'notEks' | 'unknown' | 'failed';

/** @internal */
export type EksEventResult =
  | { event: ParsedEksEvent }
  | { ignored: IgnoredReason };
