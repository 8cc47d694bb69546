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
import { Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextField } from '@backstage/ui';
import {
  clusterNameOf,
  DEFAULT_ENVIRONMENTS_KEY,
  environmentsOf,
  fieldText,
  formValueOf,
  plainText,
  textOf,
  validityOf,
} from '../../form';
import { scaffolderModuleEksTranslationRef } from '../../translation';
import { clusterBaseNameSchema } from './clusterBaseNameSchema';
import styles from './EksClusterBaseName.module.css';

/** A text that the names of all clusters begin with, and those names as they come out. */
export function EksClusterBaseName(props: typeof clusterBaseNameSchema.TProps) {
  const { formData, formContext, uiSchema, onChange } = props;
  const { idSchema, required, disabled, readonly, rawErrors } = props;
  const baseName = textOf(formData);
  const { t } = useTranslationRef(scaffolderModuleEksTranslationRef);
  const { title, description } = fieldText(props, {
    title: t('clusterBaseName.title'),
    description: t('clusterBaseName.description'),
  });
  const environments = environmentsOf(
    formValueOf(
      formContext,
      uiSchema['ui:options']?.environmentsField ?? DEFAULT_ENVIRONMENTS_KEY,
    ),
  );
  const problem = baseName ? checkClusterBaseName(baseName) : undefined;
  const hasErrors = rawErrors?.length > 0;
  // Until the form is sent, a name that another letter makes right is not wrong, but still being typed.
  const isBeingTyped = !hasErrors && !checkClusterBaseName(`${baseName}x`);
  const said = problem && !isBeingTyped ? plainText(problem) : undefined;
  // Where a form begins is for its template to say.
  const focus = { autoFocus: uiSchema['ui:autofocus'] === true };
  const names = environments
    .filter(environment => environment.name)
    .map(environment => `\`${clusterNameOf(baseName, environment.name)}\``);

  return (
    <div className={styles.root}>
      <TextField
        id={idSchema?.$id}
        label={title}
        description={plainText(description)}
        value={baseName}
        onChange={onChange}
        isRequired={required}
        isDisabled={disabled}
        isReadOnly={readonly}
        // What the form itself shows below the field is not said twice.
        {...validityOf(
          said && rawErrors?.includes(said) ? undefined : said,
          hasErrors,
        )}
        {...focus}
        autoComplete="off"
        spellCheck="false"
      />
      {baseName && !problem && !hasErrors && names.length > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          <Sentence>
            {t('clusterBaseName.clusters', {
              count: names.length,
              names: names.join(', '),
            })}
          </Sentence>
        </Text>
      )}
    </div>
  );
}
