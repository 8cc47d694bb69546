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

/** Something in a repository that must be mended (`error`) or deserves a look (`warning`). @public */
export interface RepoProblem {
  level: 'error' | 'warning';
  /** The rule that found it, such as `spec-invalid`. */
  code: string;
  /** Path below the root of the repository, with slashes. */
  file: string;
  /** 1 for the first line. Absent when it is about the whole file. */
  line?: number;
  /** Place within the file, such as `spec.network.vpcCidr`. */
  path?: string;
  /** One sentence. */
  message: string;
  /** What to do, where the message does not say it. */
  fix?: string;
}
