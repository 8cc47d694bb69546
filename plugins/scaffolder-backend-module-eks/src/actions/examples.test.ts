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

import Ajv from 'ajv';
import { parse } from 'yaml';
import { actionParts } from '../__testUtils__/actionParts';
import {
  createCompareRepositoryAction,
  createDescribeRepositoryAction,
  createPreflightClusterAction,
  createRenderClusterRepoAction,
  createReportRepositoryAction,
  createResolveVersionsAction,
  createValidateClusterRepoAction,
  createWaitForClusterAction,
  createWriteClusterSpecAction,
} from '.';

const parts = actionParts();

const actions = [
  createCompareRepositoryAction(parts),
  createDescribeRepositoryAction(parts),
  createPreflightClusterAction(parts),
  createRenderClusterRepoAction(),
  createReportRepositoryAction(parts),
  createResolveVersionsAction(parts),
  createValidateClusterRepoAction(),
  createWaitForClusterAction(parts),
  createWriteClusterSpecAction(),
];

const cases = actions.flatMap(action =>
  (action.examples ?? []).map(example => ({
    name: `${action.id}: ${example.description}`,
    action,
    step: parse(example.example).steps.find(
      (step: { action: string }) => step.action === action.id,
    ),
  })),
);

describe('the examples of actions', () => {
  it('has at least one for every action, and all can be tried without consequences', () => {
    expect(new Set(cases.map(({ action }) => action.id))).toEqual(
      new Set(actions.map(({ id }) => id)),
    );
    expect(actions.every(({ supportsDryRun }) => supportsDryRun)).toBe(true);
  });

  it.each(cases)('$name fits the schema', ({ action, step }) => {
    const validate = new Ajv({ strict: false }).compile(
      action.schema?.input ?? {},
    );

    validate(step.input ?? {});

    expect(validate.errors).toBeNull();
    expect(Object.keys(step.input ?? {})).toEqual(
      expect.arrayContaining([action.schema?.input?.required ?? []].flat()),
    );
  });
});
