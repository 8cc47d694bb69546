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
  validityOf,
} from '../../form';
import { scaffolderModuleEksTranslationRef } from '../../translation';
import { checkClusterBaseName } from './checkClusterBaseName';
import { clusterBaseNameSchema } from './clusterBaseNameSchema';
import styles from './EksClusterBaseName.module.css';

/** A text that the names of all clusters begin with, and those names as they come out. */
export function EksClusterBaseName(props: typeof clusterBaseNameSchema.TProps) {
  const { formData: baseName = '', formContext, uiSchema, onChange } = props;
  const { idSchema, schema, required, disabled, readonly, rawErrors } = props;
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
  const problem = baseName
    ? checkClusterBaseName(baseName, environments)
    : undefined;
  // A template may be stricter; its help says how.
  const isAgainstSchema =
    baseName !== '' &&
    schema.pattern !== undefined &&
    !new RegExp(schema.pattern, 'u').test(baseName);
  // Where a form begins is for its template to say.
  const focus = { autoFocus: uiSchema['ui:autofocus'] === true };
  const isSaid = problem !== undefined && rawErrors?.includes(problem);
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
          isSaid ? undefined : problem,
          isAgainstSchema || rawErrors?.length > 0,
        )}
        {...focus}
        autoComplete="off"
        spellCheck="false"
      />
      {baseName && !problem && !isAgainstSchema && names.length > 0 && (
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
