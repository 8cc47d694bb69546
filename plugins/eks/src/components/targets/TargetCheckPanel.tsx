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
import { TargetHealth } from '@backstage-eks/plugin-eks-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text, VisuallyHidden } from '@backstage/ui';
import { RiPlugLine } from '@remixicon/react';
import { eksTranslationRef } from '../../translation';
import { Message } from '../shared';
import { TargetCheckResult } from './TargetCheckResult';
import { useTargetCheck } from './useTargetCheck';
import styles from './TargetsSection.module.css';

/** Checks which permissions the portal has in a target, on demand. */
export function TargetCheckPanel(props: { target: TargetHealth }) {
  const { check, error, isPending, run } = useTargetCheck(props.target);
  const { t } = useTranslationRef(eksTranslationRef);
  const count = (state: string) =>
    String(check?.checks.filter(each => each.state === state).length);
  return (
    <div className={styles.notes}>
      <div className={styles.head}>
        <Text as="h3" variant="body-medium" weight="bold">
          {t('targets.check.title')}
        </Text>
        <Button
          size="small"
          variant="secondary"
          isPending={isPending}
          onPress={run}
        >
          {check ? t('targets.check.again') : t('targets.check.button')}
        </Button>
      </div>
      <VisuallyHidden role="status">
        {isPending && t('targets.check.pending')}
        {!isPending &&
          check &&
          t('targets.check.done', {
            denied: count('denied'),
            unknown: count('unknown'),
          })}
      </VisuallyHidden>
      {error && (
        <div role="alert">
          <Message
            icon={<RiPlugLine size={20} />}
            title={t('targets.check.failed')}
          >
            <Text as="p" variant="body-small">
              <Sentence>
                {isForbidden(error)
                  ? t('targets.check.forbidden')
                  : messageOf(error)}
              </Sentence>
            </Text>
          </Message>
        </div>
      )}
      {check && <TargetCheckResult check={check} />}
    </div>
  );
}
