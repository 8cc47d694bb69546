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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { FieldFrame } from '../../components';
import {
  DEFAULT_ENVIRONMENTS_KEY,
  environmentsOf,
  fieldText,
  formValueOf,
  targetsOf,
  textOf,
} from '../../form';
import { scaffolderModuleEksTranslationRef } from '../../translation';
import { kubernetesVersionSchema } from './kubernetesVersionSchema';
import { VersionChoice } from './VersionChoice';

/** The versions that EKS offers in all accounts and regions that the form names, newest first. */
export function EksKubernetesVersion(
  props: typeof kubernetesVersionSchema.TProps,
) {
  const { formData, formContext, uiSchema, onChange } = props;
  const { idSchema, required, disabled, readonly, rawErrors } = props;
  const { t } = useTranslationRef(scaffolderModuleEksTranslationRef);
  const { title, description } = fieldText(props, {
    title: t('kubernetesVersion.title'),
    description: t('kubernetesVersion.description'),
  });
  const targets = targetsOf(
    environmentsOf(
      formValueOf(
        formContext,
        uiSchema['ui:options']?.environmentsField ?? DEFAULT_ENVIRONMENTS_KEY,
      ),
    ),
  );

  return (
    <FieldFrame title={title} description={description} required={required}>
      {targets.length === 0 ? (
        <Alert
          status="info"
          icon
          title={t('kubernetesVersion.noEnvironments')}
        />
      ) : (
        <VersionChoice
          id={idSchema?.$id}
          label={title}
          value={textOf(formData)}
          onChange={onChange}
          targets={targets}
          isDisabled={disabled || readonly}
          shownErrors={rawErrors ?? []}
        />
      )}
    </FieldFrame>
  );
}
