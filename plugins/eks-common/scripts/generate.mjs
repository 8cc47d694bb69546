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

// Writes src/openapi/generated from src/openapi/openapi.yaml. With --check it only reports drift.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';

const source = new URL('../src/openapi/openapi.yaml', import.meta.url);
const folder = new URL('../src/openapi/generated/', import.meta.url);
const licence = (await readFile(new URL(import.meta.url), 'utf8')).split(
  '\n\n',
  1,
)[0];
const header = `${licence}\n\n// Generated from openapi.yaml by \`yarn generate\`. Do not edit.\n\n`;
const style = { ...prettierOptions(), parser: 'typescript' };

const text = await readFile(source, 'utf8');
const outputs = {
  'schema.ts': `${header}${toTsdoc(astToString(await openapiTS(text)))}`,
  'spec.ts': `${header}/**\n * The OpenAPI document of the REST API.\n *\n * @public\n */\nexport const eksOpenApiSpec = ${JSON.stringify(
    parse(text),
  )} as const;\n`,
};

const drifted = [];
for (const [name, content] of Object.entries(outputs)) {
  const formatted = prettier.format(content, style);
  const file = new URL(name, folder);
  if (process.argv.includes('--check')) {
    const present = await readFile(file, 'utf8').catch(() => '');
    if (present !== formatted) drifted.push(name);
  } else {
    await writeFile(file, formatted);
  }
}
if (drifted.length > 0) {
  process.stderr.write(
    `${drifted.join(
      ', ',
    )} differ from openapi.yaml: run "yarn generate" and commit the result.\n`,
  );
  process.exitCode = 1;
}

/** The generator writes JSDoc tags that API Extractor does not know, and no release tags. */
function toTsdoc(code) {
  return code
    .replace(/@description /g, '')
    .replace(/^\s*\*? ?@(enum|default|constant).*$/gm, '')
    .replace(/\/\*\* @(enum|default|constant).*?\*\//g, '')
    .replace(/^export (interface|type) /gm, '/** @public */\nexport $1 ');
}

function prettierOptions() {
  return { singleQuote: true, trailingComma: 'all', arrowParens: 'avoid' };
}
