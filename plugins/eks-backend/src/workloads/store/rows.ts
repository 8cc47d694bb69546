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

import type { WorkloadKind } from '../../kubernetes';
import type { OutcomeColumns } from '../../inventory/store/rows';

/** @internal */
export interface WorkloadRow {
  arn: string;
  kind: WorkloadKind;
  namespace: string;
  name: string;
  /** JSON, without spaces. */
  labels: string;
  kubernetes_id: string | null;
}

/** How the last read of the workloads of a cluster ended. @internal */
export interface WorkloadIndexRow extends OutcomeColumns {
  arn: string;
  incarnation: string;
  content_hash: string | null;
}
