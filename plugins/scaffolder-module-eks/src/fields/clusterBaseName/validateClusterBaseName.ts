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

import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { DEFAULT_ENVIRONMENTS_KEY, environmentsOf } from '../../form';
import { checkClusterBaseName } from './checkClusterBaseName';
import { clusterBaseNameSchema } from './clusterBaseNameSchema';

type Props = typeof clusterBaseNameSchema.TProps;

/** Keeps the form from going on with a name that no cluster can have. */
export const validateClusterBaseName: CustomFieldValidator<
  string,
  NonNullable<Props['uiSchema']['ui:options']>
> = (value, validation, { formData, uiSchema }) => {
  const key =
    uiSchema?.['ui:options']?.environmentsField ?? DEFAULT_ENVIRONMENTS_KEY;
  const problem = checkClusterBaseName(value, environmentsOf(formData[key]));
  if (problem) {
    validation.addError(problem);
  }
};
