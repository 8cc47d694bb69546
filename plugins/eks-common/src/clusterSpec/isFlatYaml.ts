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

import { Lexer, Parser } from 'yaml';

const MAX_DEPTH = 40;
const MAX_ITEMS = 1_000;

/**
 * Whether a YAML text nests and lists no more than files that people write. Others must not be parsed: the parser calls
 * itself for every level and compares every key of a map with all others, so that a few kilobytes can end the process.
 *
 * @public
 */
export function isFlatYaml(text: string): boolean {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    // A generator, which does nothing until it is read.
    Array.from(parser.next(lexeme));
    const { stack } = parser;
    if (
      stack.length > MAX_DEPTH ||
      stack.some(token => 'items' in token && token.items.length > MAX_ITEMS)
    ) {
      return false;
    }
  }
  return true;
}
