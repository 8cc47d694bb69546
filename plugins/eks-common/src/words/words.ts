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
 * A document to change, shown as a difference. The `after` side is whole, so that applying it loses nothing.
 *
 * @public
 */
export interface DocumentChange {
  /** What the document is, such as `Trust policy of payments-api`. */
  title: string;
  language: 'json' | 'yaml';
  before: string;
  after: string;
}

/**
 * The one next step for a finding.
 *
 * @public
 */
export interface NextStep {
  /** One short imperative sentence. */
  sentence: string;
  /** A shell command that is safe to run as it is. */
  command?: string;
  change?: DocumentChange;
}

/**
 * What users read of a finding. Names stand in backticks.
 *
 * @public
 */
export interface Words {
  sentence: string;
  nextStep?: NextStep;
}
