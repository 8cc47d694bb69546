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

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  CONTESTANT_NAMES,
  ContestantName,
  isContestantName,
} from './contestants/contestants';
import { checkQuick } from './report/checkQuick';
import { machineOf } from './report/machineOf';
import { toMarkdown } from './report/toMarkdown';
import { runBenchmarks } from './runBenchmarks';
import { scenariosOf } from './scenarios';

const USAGE = `Usage: yarn bench [options]

  --quick               10 clusters, no latency, and checks of counts; for CI
  --sizes 10,100,500    numbers of clusters
  --places one,spread   in one account and region, or over 50 accounts and 5 regions
  --contestants a,b     among ${CONTESTANT_NAMES.join(', ')}
  --latency 40          of every AWS call, in milliseconds
  --runs 1              of each contestant; the median counts
  --node-options=x,y    flags of Node for the contestants, such as --cpu-prof
  --output FILE         where the numbers go as JSON, and beside them a table as Markdown
`;

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      places: { type: 'string' },
      contestants: { type: 'string' },
      latency: { type: 'string' },
      runs: { type: 'string' },
      'node-options': { type: 'string' },
      output: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const latencyMs = numberOf(
    '--latency',
    values.latency ?? (values.quick ? '0' : '40'),
    0,
  );
  const sizes = (values.sizes ?? (values.quick ? '10' : '10,100,500'))
    .split(',')
    .map(size => numberOf('--sizes', size, 1));
  const results = await runBenchmarks({
    scenarios: scenariosOf(sizes, placesOf(values.places)),
    contestants: contestantsOf(values.contestants),
    latencyMs,
    runs: numberOf('--runs', values.runs ?? '1', 1),
    nodeOptions: values['node-options']?.split(','),
    onProgress: line => process.stderr.write(`${line}\n`),
  });
  const table = toMarkdown(results, latencyMs);
  process.stdout.write(`${machineOf()}\n\n${table}`);
  if (values.output) {
    const path = resolve(values.output);
    const numbers = { machine: machineOf(), latencyMs, results };
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(numbers, undefined, 2)}\n`);
    await writeFile(path.replace(/(\.json)?$/, '.md'), table);
  }
  if (values.quick) {
    checkQuick(results);
  }
}

function numberOf(option: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) {
    throw new Error(
      `${option} is "${text}"; give a whole number from ${least}.`,
    );
  }
  return number;
}

function placesOf(text: string | undefined): Array<'one' | 'spread'> {
  return (text ?? 'one,spread').split(',').map(place => {
    if (place !== 'one' && place !== 'spread') {
      throw new Error(`--places has "${place}"; give one, spread or both.`);
    }
    return place;
  });
}

function contestantsOf(text: string | undefined): ContestantName[] {
  const names = text?.split(',') ?? CONTESTANT_NAMES;
  return names.map(name => {
    if (!isContestantName(name)) {
      throw new Error(
        `There is no contestant "${name}"; name some of ${CONTESTANT_NAMES.join(
          ', ',
        )}.`,
      );
    }
    return name;
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
