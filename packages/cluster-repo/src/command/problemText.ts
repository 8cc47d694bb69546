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

import type { RepoProblem } from '../RepoProblem';

/** A problem for a terminal, beginning with a place that editors can open. */
export function problemText(problem: RepoProblem): string {
  const { file, line, level, code, message, fix } = problem;
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${level} ${code}: ${message}${fix ? ` ${fix}` : ''}`;
}

/** A problem as GitHub shows it beside the line in a pull request. */
export function annotation(problem: RepoProblem): string {
  const { file, line, level, code, message, fix } = problem;
  const properties = [
    `file=${escapeProperty(file)}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${escapeProperty(code)}`,
  ].join(',');
  return `::${level} ${properties}::${escapeData(
    fix ? `${message} ${fix}` : message,
  )}`;
}

/** A line break in data would let a file name or message start a workflow command of its own. */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
