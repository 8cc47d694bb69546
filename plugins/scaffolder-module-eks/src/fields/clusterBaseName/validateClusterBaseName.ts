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

import { checkClusterBaseName } from '@backstage-eks/plugin-eks-common';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { plainText, textOf } from '../../form';
import { clusterBaseNameSchema } from './clusterBaseNameSchema';

type Props = typeof clusterBaseNameSchema.TProps;

/** Keeps the form from going on with a name that clusters cannot begin with. */
export const validateClusterBaseName: CustomFieldValidator<
  string,
  NonNullable<Props['uiSchema']['ui:options']>
> = (value, validation) => {
  const problem = checkClusterBaseName(textOf(value));
  if (problem) {
    validation.addError(plainText(problem));
  }
};
