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

import { isFlatYaml } from '@backstage-eks/plugin-eks-common';
import { isError } from '@backstage/errors';
import { isNode, LineCounter, parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';
import { MAX_YAML_BYTES } from '../files/limits';
import type { RepoProblem } from '../RepoProblem';

/** A YAML file: one value a document, and the way back from a value to its line. */
export interface ParsedYaml {
  file: string;
  values: unknown[];
  documents: Document.Parsed[];
  /** Line of the value at a path, or of the nearest one above it that exists. */
  lineOf(path: ReadonlyArray<string | number>, document?: number): number;
}

/** Aliases that one document may resolve to. A file that people write has a handful. */
const MAX_ALIASES = 100;
/** Errors named of one file; the rest follows from them. */
const MAX_PROBLEMS = 10;

/** Parses YAML that is trusted in nothing: bounded, no custom tags, each error with its line. */
export function parseYaml(
  file: string,
  text: string,
): { yaml: ParsedYaml } | { problems: RepoProblem[] } {
  const say = (message: string, fix: string, line?: number): RepoProblem => ({
    level: 'error',
    code: 'yaml-invalid',
    file,
    ...(line !== undefined && { line }),
    message,
    fix,
  });
  if (Buffer.byteLength(text) > MAX_YAML_BYTES) {
    return {
      problems: [
        say(
          `The file is larger than ${MAX_YAML_BYTES} bytes and was not read.`,
          'Split it.',
        ),
      ],
    };
  }
  if (!isFlatYaml(text)) {
    return {
      problems: [
        say(
          'The YAML nests too deep or lists too much in one place and was not read.',
          'Write it flatter, or split it.',
        ),
      ],
    };
  }
  const lines = new LineCounter();
  try {
    const parsed = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: true,
    });
    const documents = Array.isArray(parsed) ? [...parsed] : [];
    const problems = firstOfEachLine(
      documents.flatMap(document =>
        document.errors.map(error =>
          say(
            `The YAML cannot be read: ${error.message}.`,
            'Correct the line.',
            lines.linePos(error.pos[0]).line,
          ),
        ),
      ),
    );
    if (problems.length > 0) {
      return { problems };
    }
    const values: unknown[] = documents.map(document =>
      document.toJS({ maxAliasCount: MAX_ALIASES }),
    );
    return {
      yaml: {
        file,
        values,
        documents,
        lineOf: (path, index = 0) =>
          lines.linePos(offsetOf(documents[index], path)).line || 1,
      },
    };
  } catch (error) {
    // Alias bombs and aliases to themselves end here.
    return {
      problems: [
        say(
          `The YAML cannot be read: ${
            isError(error) ? error.message : String(error)
          }.`,
          'Write it without deep nesting and with few aliases.',
        ),
      ],
    };
  }
}

/** One slip of the pen makes a parser stumble many times on its line. */
function firstOfEachLine(problems: RepoProblem[]): RepoProblem[] {
  const byLine = new Map<number | undefined, RepoProblem>();
  for (const problem of problems) {
    if (!byLine.has(problem.line)) {
      byLine.set(problem.line, problem);
    }
  }
  return [...byLine.values()].slice(0, MAX_PROBLEMS);
}

function offsetOf(
  document: Document.Parsed,
  path: ReadonlyArray<string | number>,
): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      return node.range[0];
    }
  }
  return document.contents?.range?.[0] ?? 0;
}
