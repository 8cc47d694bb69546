#!/usr/bin/env node
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

const { existsSync } = require('node:fs');
const path = require('node:path');

// In a checkout there are sources and maybe an old build: run the sources. An installed package has only the build.
const sources = path.join(__dirname, '..', 'src');
if (existsSync(sources)) {
  require('@backstage/cli/config/nodeTransform.cjs');
}
const { runDoctor } = require(existsSync(sources) ? sources : '..');

runDoctor(process.argv.slice(2), {
  out: line => process.stdout.write(`${line}\n`),
  error: line => process.stderr.write(`${line}\n`),
  folder: process.cwd(),
}).then(code => {
  process.exitCode = code;
});
