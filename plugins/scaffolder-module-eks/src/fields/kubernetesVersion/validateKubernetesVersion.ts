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

import { checkKubernetesVersion } from '@backstage-eks/plugin-eks-common';
import { eksApiRef } from '@backstage-eks/plugin-eks-react';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  DEFAULT_ENVIRONMENTS_KEY,
  environmentsOf,
  loadTranslation,
  plainText,
  targetsOf,
  textOf,
  withDeadline,
} from '../../form';
import { kubernetesVersionSchema } from './kubernetesVersionSchema';
import { loadOfferedVersions, OfferedVersions } from './loadOfferedVersions';
import { notOfferedProblem } from './notOfferedProblem';

type Props = typeof kubernetesVersionSchema.TProps;

/**
 * Keeps the form from going on with a version that EKS does not offer. What cannot be asked does not stop the form: the
 * template's own action asks again before anything is made.
 */
export const validateKubernetesVersion: CustomFieldValidator<
  string,
  NonNullable<Props['uiSchema']['ui:options']>
> = async (value, validation, { apiHolder, formData, uiSchema }) => {
  const version = textOf(value);
  const malformed = checkKubernetesVersion(version);
  if (malformed) {
    validation.addError(plainText(malformed));
    return;
  }
  const key =
    uiSchema?.['ui:options']?.environmentsField ?? DEFAULT_ENVIRONMENTS_KEY;
  const targets = targetsOf(environmentsOf(formData[key]));
  const eksApi = apiHolder.get(eksApiRef);
  if (targets.length === 0 || !eksApi) {
    return;
  }
  let offered: OfferedVersions;
  try {
    offered = await withDeadline(signal =>
      loadOfferedVersions(eksApi, targets, signal),
    );
  } catch {
    // The field itself says that the versions could not be read.
    return;
  }
  const t = await loadTranslation(apiHolder);
  const problem = notOfferedProblem(version, targets, offered, t);
  if (problem) {
    validation.addError(problem);
  }
};
