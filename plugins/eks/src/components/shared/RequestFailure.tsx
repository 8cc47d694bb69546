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
import { Button, Text } from '@backstage/ui';
import { RiLockLine, RiPlugLine } from '@remixicon/react';
import { eksTranslationRef } from '../../translation';
import { Message } from './Message';

/** Shown instead of data that could not be loaded. */
export function RequestFailure(props: {
  error: Error;
  /** What the user asked for; names the permission that is missing. */
  subject: 'service' | 'cluster' | 'targets';
  onRetry: () => void;
  headingLevel?: 'h2' | 'h4';
}) {
  const { error, subject, onRetry, headingLevel } = props;
  const { t } = useTranslationRef(eksTranslationRef);

  if (isForbidden(error)) {
    return (
      <Message
        icon={<RiLockLine size={20} />}
        title={t('request.forbidden.title')}
        headingLevel={headingLevel}
      >
        <Text as="p" variant="body-small" color="secondary">
          <Sentence>{t(`request.forbidden.${subject}`)}</Sentence>
        </Text>
      </Message>
    );
  }
  return (
    <Message
      icon={<RiPlugLine size={20} />}
      title={t('request.failed.title')}
      headingLevel={headingLevel}
    >
      <Text as="p" variant="body-small">
        {messageOf(error)}
      </Text>
      {subject === 'service' && (
        <Text as="p" variant="body-small" color="secondary">
          {t('request.failed.description')}
        </Text>
      )}
      <Button size="small" variant="secondary" onPress={onRetry}>
        {t('request.failed.retry')}
      </Button>
    </Message>
  );
}
