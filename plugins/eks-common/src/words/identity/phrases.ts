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

import { PodShare } from '../../rules';
import { code, codes } from '../text';
import { Words } from '../words';

/** Credentials last up to a day, so that what is broken now shows later. */
export const EXPIRY = 'Running pods fail when their credentials expire.';

export const NO_EFFECT = 'Identity not in effect on';

/** `2 of 6 pods` */
export function share({ affected, total }: PodShare): string {
  return `${affected} of ${total} pods`;
}

/** A subject without the part that all subjects share. */
export function subject(value: string): string {
  return code(value.replace(/^system:serviceaccount:/, ''));
}

/** Subjects without the part that all of them share. */
export function subjects(values: string[]): string {
  return codes(
    values.map(value => value.replace(/^system:serviceaccount:/, '')),
    'no subject',
  );
}

/** The sentence for an identity that passed all checks. */
export function verified(role: string, pods: number, how: string): Words {
  const parts =
    pods > 0
      ? `${how} and ${pods}/${pods} pods verified`
      : `${how} verified, no pods running`;
  return {
    sentence: `Can become ${code(role)} (${parts}). Permissions not checked.`,
  };
}
