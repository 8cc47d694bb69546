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

import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';

/** Removed when the test file ends. */
const workspaces = createMockDirectory();

/** An empty workspace of its own. */
export async function newWorkspace(): Promise<string> {
  const path = workspaces.resolve(randomUUID());
  await mkdir(path);
  return path;
}

/** Runs an action; returns its outputs and what it logged. */
export async function runAction<I extends JsonObject, O extends JsonObject>(
  action: TemplateAction<I, O, 'v2'>,
  input: I,
  changes: Partial<ActionContext<I, O, 'v2'>> = {},
): Promise<{
  output: Record<string, unknown>;
  log: string[];
  workspacePath: string;
}> {
  const output: Record<string, unknown> = {};
  const log: string[] = [];
  const logger = mockServices.logger.mock({
    info: message => log.push(`info ${message}`),
    warn: message => log.push(`warn ${message}`),
  });
  const workspacePath = changes.workspacePath ?? (await newWorkspace());
  await action.handler({
    ...createMockActionContext<I, O>({ input, workspacePath }),
    logger,
    output: (name, value) => {
      output[String(name)] = value;
    },
    ...changes,
  });
  return { output, log, workspacePath };
}
