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

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { loadWorld } from './loadWorld';
import { World } from './World';

const WORLDS = resolve(
  dirname(require.resolve('@backstage-eks/eks-simulator/package.json')),
  'worlds',
);

/**
 * The world of the demo, `worlds/demo.yaml`: four clusters in two accounts, twelve services, each with something to see.
 *
 * @public
 */
export function demoWorld(): World {
  return loadWorld(readFileSync(resolve(WORLDS, 'demo.yaml'), 'utf8'));
}

/**
 * The smallest useful world, `worlds/minimal.yaml`: one cluster with one service.
 *
 * @public
 */
export function minimalWorld(): World {
  return loadWorld(readFileSync(resolve(WORLDS, 'minimal.yaml'), 'utf8'));
}
