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

import { checkPlainData } from './checkPlainData';
import type { ClusterSpec } from './ClusterSpec';
import { crossChecks } from './crossChecks';
import { clusterSpecSchema } from './schema/clusterSpecSchema';
import { toSpecProblems } from './schema/toSpecProblems';
import type { SpecProblem } from './SpecProblem';

/**
 * Reads a `cluster.yaml` that was parsed from YAML or JSON and checks it: every field by itself, then fields together.
 * Nothing is coerced and nothing is added, so a spec that passes is exactly what was written.
 *
 * @param value - data as a YAML parser gives it, trusted in nothing
 * @returns the spec, or at least one problem; never both and never an exception
 * @public
 */
export function parseClusterSpec(
  value: unknown,
): { spec: ClusterSpec } | { problems: SpecProblem[] } {
  const hostile = checkPlainData(value);
  if (hostile) {
    return { problems: [hostile] };
  }
  const result = clusterSpecSchema.safeParse(value);
  if (!result.success) {
    return { problems: toSpecProblems(value, result.error.issues) };
  }
  const problems = crossChecks(result.data);
  return problems.length > 0 ? { problems } : { spec: result.data };
}
