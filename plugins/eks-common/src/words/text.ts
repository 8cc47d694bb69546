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

const MAX_NAME = 64;
const MAX_LISTED = 2;
// Control and direction characters, backticks and line breaks: a name must not end its own quotation.
const UNSAFE = /[\p{Cc}\p{Cf}`]+/gu;

/** Shortens a text in its middle, where names differ least. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) {
    return text;
  }
  const half = Math.floor((length - 1) / 2);
  return `${characters.slice(0, half).join('')}…${characters
    .slice(-half)
    .join('')}`;
}

/** Text of others, such as a message, on one line and without backticks. */
export function plain(text: string, length: number): string {
  return shorten(text.replace(UNSAFE, ' ').trim(), length);
}

/** A message of others on one line and without backticks, cut after a word. */
export function saying(text: string, length: number): string {
  const line = text.replace(UNSAFE, ' ').trim();
  const characters = [...line];
  if (characters.length <= length) {
    return line;
  }
  const cut = characters.slice(0, length - 1).join('');
  return `${cut.replace(/[\s,;:]+\S*$/, '')}…`;
}

/** A name in backticks. Its full value stands in the evidence. */
export function code(value: string | number): string {
  return `\`${plain(String(value), MAX_NAME) || '(empty)'}\``;
}

/** Up to two names in backticks, and how many there are besides; `nothing` when there are none. */
export function codes(values: string[], nothing = 'nothing'): string {
  if (values.length === 0) {
    return nothing;
  }
  // Two names share the room of one.
  const length = values.length > 1 ? MAX_NAME / 2 : MAX_NAME;
  const names = values
    .slice(0, MAX_LISTED)
    .map(value => code(plain(value, length)));
  const more = values.length - names.length;
  return more > 0
    ? `${names.join(', ')} and ${more} more`
    : names.join(' and ');
}

/** A number with its noun, such as `1 zone` or `3 zones`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Starts a sentence with a capital letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
