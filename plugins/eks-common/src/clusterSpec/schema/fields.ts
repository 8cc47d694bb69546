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

import { z } from 'zod/v4';
import { hasControlCharacter, shown } from '../text';

/** A check of a text: the sentence that says what is wrong, or nothing. */
export type TextCheck = (text: string) => string | undefined;

/** What an editor shows for a field and completes it with. */
export interface FieldDoc {
  description: string;
  examples?: unknown[];
  /** The regular expression for editors; the check itself says more. */
  pattern?: string;
}

/** A text of one line that passes a check. */
export function checkedText(
  check: TextCheck,
  doc: FieldDoc,
): z.ZodType<string> {
  return z
    .string()
    .superRefine((text, context) => {
      const message = hasControlCharacter(text)
        ? `\`${shown(
            text,
          )}\` contains a line break or another control character: write it on one line.`
        : check(text);
      if (message) {
        context.addIssue({ code: 'custom', message });
      }
    })
    .meta({ ...doc });
}

/** A map from checked text to checked text. */
export function checkedMap(
  options: { key: TextCheck; value: TextCheck; max: number },
  doc: FieldDoc,
): z.ZodType<Record<string, string>> {
  return z
    .record(z.string(), z.string())
    .superRefine((map, context) => {
      const keys = Object.keys(map);
      if (keys.length > options.max) {
        context.addIssue({
          code: 'custom',
          message: `There are ${keys.length} entries, and AWS takes ${options.max}: remove some.`,
        });
      }
      for (const key of keys) {
        const message = options.key(key) ?? options.value(map[key]);
        if (message) {
          context.addIssue({ code: 'custom', path: [key], message });
        }
      }
    })
    .meta({ ...doc });
}

/** A whole number within bounds. */
export function wholeNumber(
  min: number,
  max: number,
  description: string,
): z.ZodType<number> {
  return z.int().min(min).max(max).meta({ description });
}

/** A list of at least `min` and at most `max` entries. */
export function listOf<T>(
  item: z.ZodType<T>,
  bounds: { min?: number; max: number },
  description: string,
): z.ZodType<T[]> {
  return z
    .array(item)
    .min(bounds.min ?? 0)
    .max(bounds.max)
    .meta({ description });
}

/** A map whose content another program defines. That it is plain data is checked before, for the whole file. */
export function passthrough(
  description: string,
): z.ZodType<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).meta({ description });
}

export const yesOrNo = (description: string) =>
  z.boolean().meta({ description });
