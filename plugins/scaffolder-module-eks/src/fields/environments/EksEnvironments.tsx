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

import { Sentence, useTargets } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { FieldFrame, RequestFailure } from '../../components';
import {
  DEFAULT_BASE_NAME_KEY,
  environmentsOf,
  fieldText,
  formValueOf,
  textOf,
} from '../../form';
import { scaffolderModuleEksTranslationRef } from '../../translation';
import { EnvironmentList } from './EnvironmentList';
import { environmentsSchema } from './environmentsSchema';

/** The environments of a cluster repository: where each is, its network and its size. */
export function EksEnvironments(props: typeof environmentsSchema.TProps) {
  const { formData, formContext, schema, uiSchema, onChange } = props;
  const { required, disabled, readonly, rawErrors, errorSchema } = props;
  const { t } = useTranslationRef(scaffolderModuleEksTranslationRef);
  const { data: targets, error, reload } = useTargets();
  const { title, description } = fieldText(props, {
    title: t('environments.title'),
    description: t('environments.description'),
  });
  // What the schema of the template finds wrong is noted at the items, the rest at the field.
  const hasErrors =
    rawErrors?.length > 0 || Object.keys(errorSchema ?? {}).length > 0;
  const baseName = formValueOf(
    formContext,
    uiSchema['ui:options']?.baseNameField ?? DEFAULT_BASE_NAME_KEY,
  );

  return (
    <FieldFrame title={title} description={description} required={required}>
      {!targets && error && (
        <RequestFailure
          error={error}
          sentence={message => t('environments.failed', { message })}
          permission="eks.target.read"
          onRetry={reload}
        />
      )}
      {!targets && !error && (
        <Flex direction="column" gap="2">
          <VisuallyHidden role="status">{t('request.loading')}</VisuallyHidden>
          <Skeleton width="100%" height={196} />
        </Flex>
      )}
      {targets?.length === 0 && (
        <Alert
          status="warning"
          icon
          title={<Sentence>{t('environments.noTargets')}</Sentence>}
        />
      )}
      {targets && targets.length > 0 && (
        <EnvironmentList
          environments={environmentsOf(formData)}
          onChange={onChange}
          baseName={textOf(baseName)}
          targets={targets}
          limit={schema.maxItems}
          showMissing={hasErrors}
          isDisabled={disabled || readonly}
        />
      )}
    </FieldFrame>
  );
}
