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

import { PreflightCheck } from '@backstage-eks/plugin-eks-common';
import { EksApi, eksApiRef } from '@backstage-eks/plugin-eks-react';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  clusterNameOf,
  DEFAULT_BASE_NAME_KEY,
  EksEnvironment,
  environmentsOf,
  loadTranslation,
  plainText,
  targetKey,
  Translate,
  withDeadline,
} from '../../form';
import { askNewCluster } from './askNewCluster';
import { checkEnvironments, EnvironmentProblems } from './checkEnvironments';
import { environmentsSchema } from './environmentsSchema';
import { isBlocking } from './isBlocking';

const FIELDS = ['name', 'target', 'vpcCidr', 'desiredSize', 'maxSize'] as const;

type Props = typeof environmentsSchema.TProps;

/**
 * Keeps the form from going on with environments that cannot be made. What cannot be asked does not stop the form: the
 * template's own action asks again before anything is made.
 */
export const validateEnvironments: CustomFieldValidator<
  typeof environmentsSchema.TOutput,
  NonNullable<Props['uiSchema']['ui:options']>
> = async (value, validation, { apiHolder, formData, uiSchema }) => {
  const t = await loadTranslation(apiHolder);
  const environments = environmentsOf(value);
  if (environments.length === 0) {
    validation.addError(t('environments.problem.noneLeft'));
    return;
  }
  const eksApi = apiHolder.get(eksApiRef);
  const targets = eksApi && (await readTargets(eksApi));
  const problems = checkEnvironments(environments, targets, t).map(byField =>
    markedFields(byField, t),
  );

  const key = uiSchema?.['ui:options']?.baseNameField ?? DEFAULT_BASE_NAME_KEY;
  const baseName = formData[key];
  if (eksApi && typeof baseName === 'string' && baseName) {
    const checks = await Promise.all(
      environments.map((environment, index) =>
        problems[index].length > 0
          ? []
          : checkCluster(eksApi, baseName, environment),
      ),
    );
    for (const [index, found] of checks.entries()) {
      problems[index].push(
        ...found.filter(isBlocking).map(check => wordsOf(check)),
      );
    }
  }

  for (const [index, found] of problems.entries()) {
    for (const problem of found) {
      validation.addError(
        inEnvironment(environments[index], index, problem, t),
      );
    }
  }
};

async function readTargets(eksApi: EksApi): Promise<Set<string> | undefined> {
  try {
    const { items } = await withDeadline(signal =>
      eksApi.listTargets({ signal }),
    );
    return new Set(items.map(targetKey));
  } catch {
    // The field itself says that the accounts could not be read.
    return undefined;
  }
}

async function checkCluster(
  eksApi: EksApi,
  baseName: string,
  environment: EksEnvironment,
): Promise<PreflightCheck[]> {
  const { accountId, region, vpcCidr } = environment;
  try {
    const { checks } = await askNewCluster(
      eksApi,
      { accountId, region },
      { name: clusterNameOf(baseName, environment.name), vpcCidr },
    );
    return checks;
  } catch {
    // The field itself says that the cluster could not be checked.
    return [];
  }
}

/** Names the fields only: what is wrong with each stands there. */
function markedFields(problems: EnvironmentProblems, t: Translate): string[] {
  const fields = FIELDS.filter(field => problems[field]);
  return fields.length > 0
    ? [
        t('environments.problem.marked', {
          fields: fields.map(field => t(`environments.${field}`)).join(', '),
        }),
      ]
    : [];
}

function wordsOf(check: PreflightCheck): string {
  return plainText([check.sentence, check.fix].filter(Boolean).join(' '));
}

function inEnvironment(
  environment: EksEnvironment,
  index: number,
  problem: string,
  t: Translate,
): string {
  return environment.name
    ? t('environments.problem.inEnvironment', {
        name: environment.name,
        problem,
      })
    : t('environments.problem.nthEnvironment', {
        number: String(index + 1),
        problem,
      });
}
