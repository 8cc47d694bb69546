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

import { hasControlCharacter, shown } from '../text';

/** Letters, digits, spaces and `+ - = . _ : / @`, as EKS takes them. */
const TAG_TEXT = /^[\p{L}\p{N}\p{Zs}_.:/=+\-@]*$/u;
/** Prefix of the tags that are derived from other fields of the file. */
const DERIVED_PREFIX = 'backstage-eks.io/';

export function checkTagKey(key: string): string | undefined {
  if (key === '' || key.length > 128) {
    return `\`${shown(key)}\` cannot be a tag key: use 1 to 128 characters.`;
  }
  if (/^aws:/i.test(key)) {
    return `\`${shown(
      key,
    )}\` cannot be a tag key: AWS reserves the prefix \`aws:\`, choose another.`;
  }
  if (key.startsWith(DERIVED_PREFIX)) {
    return `\`${shown(
      key,
    )}\` is derived from other fields of this file: set \`metadata.environment\`, \`metadata.owner\` or \`metadata.source\` instead.`;
  }
  return charactersOf(key, 'tag key');
}

export function checkTagValue(value: string): string | undefined {
  if (value.length > 256) {
    return `\`${shown(
      value,
    )}\` is too long for a tag value: use at most 256 characters.`;
  }
  return charactersOf(value, 'tag value');
}

function charactersOf(text: string, what: string): string | undefined {
  if (TAG_TEXT.test(text) && !hasControlCharacter(text)) {
    return undefined;
  }
  const odd = Array.from(text).find(
    character => !TAG_TEXT.test(character) || hasControlCharacter(character),
  );
  return `\`${shown(
    text,
  )}\` cannot be a ${what}, because AWS does not take \`${shown(
    odd,
  )}\`: use letters, digits, spaces and \`_.:/=+-@\`.`;
}
