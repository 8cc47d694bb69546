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

import { invalid } from './invalid';

const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d+$/;

/**
 * Whether a text can be the code of an AWS region, of any partition.
 *
 * @internal
 */
export function isRegion(text: string): boolean {
  return REGION.test(text);
}

/**
 * At least one region, each a possible code.
 *
 * @param entry - what these regions belong to, such as `target`
 * @throws InputError
 * @internal
 */
export function checkRegions(
  key: string,
  regions: string[],
  entry: string,
): string[] {
  if (regions.length === 0) {
    throw invalid(
      key,
      regions,
      `list at least one region, such as eu-west-1, or remove the ${entry}`,
    );
  }
  const wrong = regions.find(region => !isRegion(region));
  if (wrong !== undefined) {
    throw invalid(
      key,
      wrong,
      'give the code of an AWS region, such as eu-west-1',
    );
  }
  return regions;
}
