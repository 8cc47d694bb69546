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

import { parse } from 'yaml';
import { World, WorldInput, worldSchema } from './World';

/**
 * A world that cannot be played. The message names the path of every wrong field.
 *
 * @public
 */
export class InvalidWorldError extends Error {
  readonly name = 'InvalidWorldError';
}

/**
 * Reads a world from YAML.
 *
 * @throws InvalidWorldError that names the path of every wrong field.
 * @public
 */
export function loadWorld(yamlText: string): World {
  let value: unknown;
  try {
    value = parse(yamlText);
  } catch (error) {
    throw new InvalidWorldError(`The world is not valid YAML: ${error}`);
  }
  return checkWorld(value);
}

/**
 * Makes a world from a value, for worlds that are generated.
 *
 * @throws InvalidWorldError that names the path of every wrong field.
 * @public
 */
export function createWorld(world: WorldInput): World {
  return checkWorld(world);
}

function checkWorld(value: unknown): World {
  const result = worldSchema.safeParse(value);
  if (!result.success) {
    const problems = result.error.issues.map(
      issue =>
        `${issue.path.map(String).join('.') || '(root)'}: ${issue.message}`,
    );
    throw new InvalidWorldError(
      `The world is not valid: ${problems.join('; ')}`,
    );
  }
  return result.data;
}
