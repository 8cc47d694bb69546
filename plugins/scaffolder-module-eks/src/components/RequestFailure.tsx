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

import {
  isForbidden,
  messageOf,
  Sentence,
} from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { scaffolderModuleEksTranslationRef } from '../translation';

/** Shown instead of choices that could not be loaded. */
export function RequestFailure(props: {
  error: Error;
  /** Says what failed, with the message of the error. */
  sentence: (message: string) => string;
  /** What the user needs to see the choices. */
  permission: string;
  onRetry: () => void;
}) {
  const { error, sentence, permission, onRetry } = props;
  const { t } = useTranslationRef(scaffolderModuleEksTranslationRef);

  if (isForbidden(error)) {
    return (
      <Alert
        status="warning"
        icon
        role="alert"
        title={<Sentence>{t('request.forbidden', { permission })}</Sentence>}
      />
    );
  }
  return (
    <Alert
      status="danger"
      icon
      role="alert"
      title={<Sentence>{sentence(messageOf(error))}</Sentence>}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('request.retry')}
        </Button>
      }
    />
  );
}
