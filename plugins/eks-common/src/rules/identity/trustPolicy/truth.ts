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
 * The result of a static check: `unknown` when the policy needs something that only a real request carries.
 *
 * @public
 */
export type Truth = 'yes' | 'no' | 'unknown';

/** True only when all are; a proven `no` outweighs what is unknown. */
export function allOf(truths: Iterable<Truth>): Truth {
  let result: Truth = 'yes';
  for (const truth of truths) {
    if (truth === 'no') {
      return 'no';
    }
    if (truth === 'unknown') {
      result = 'unknown';
    }
  }
  return result;
}

/** True when one is; a proven `yes` outweighs what is unknown. */
export function anyOf(truths: Iterable<Truth>): Truth {
  let result: Truth = 'no';
  for (const truth of truths) {
    if (truth === 'yes') {
      return 'yes';
    }
    if (truth === 'unknown') {
      result = 'unknown';
    }
  }
  return result;
}

export function not(truth: Truth): Truth {
  if (truth === 'unknown') {
    return 'unknown';
  }
  return truth === 'yes' ? 'no' : 'yes';
}

export function truthOf(value: boolean): Truth {
  return value ? 'yes' : 'no';
}
