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
 * The AMI of a node group compared with the latest release of its type. `custom` is an AMI of the account's own, which
 * cannot be compared; `unpublished` is a type for which AWS publishes none for that Kubernetes version any more.
 *
 * @public
 */
export interface AmiDrift {
  nodeGroup: string;
  state: 'latest' | 'behind' | 'custom' | 'unpublished' | 'unknown';
  amiType?: string;
  installed?: string;
  latest?: string;
  /** Days between the two releases; absent where a release carries no date. */
  daysBehind?: number;
}

/**
 * How far the kubelets of a pool are behind the control plane.
 *
 * @public
 */
export interface KubeletSkew {
  pool: { kind: string; name: string };
  /** The oldest minor version of its nodes, such as `1.31`. */
  version?: string;
  /** Minor versions behind the control plane; negative when newer. Absent when not known. */
  behind?: number;
  /** Whether the next minor version of the control plane would leave these nodes further behind than Kubernetes supports. */
  blocksNext?: boolean;
}
