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

import { ClusterSummary } from '@backstage-eks/plugin-eks-common';
import { RelativeTime, Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { eksTranslationRef } from '../../translation';
import styles from './FailureNote.module.css';

/** Why something could not be read. */
export type ReadFailure = NonNullable<ClusterSummary['failure']>;

/** Says why something could not be read, since when, and which permission is missing. */
export function FailureNote(props: {
  failure: ReadFailure;
  /** When what is shown was read. */
  observedAt?: string;
}) {
  const { failure, observedAt } = props;
  const { t } = useTranslationRef(eksTranslationRef);
  return (
    <div className={styles.root}>
      <RiErrorWarningLine className={styles.icon} size={18} aria-hidden />
      <div className={styles.words}>
        <Text as="p" variant="body-small">
          <Sentence>{failure.message}</Sentence>
        </Text>
        <Text as="p" variant="body-x-small" color="secondary">
          {t(`reason.${failure.reason}`)}
          {failure.since && (
            <>
              {' '}
              <RelativeTime time={failure.since} form="since" />
            </>
          )}
          {observedAt && (
            <>
              {'. '}
              {t('failure.shownAsOf', {
                age: <RelativeTime time={observedAt} />,
              })}
            </>
          )}
        </Text>
        {failure.permission && (
          <Text as="p" variant="body-x-small" color="secondary">
            <Sentence>
              {failure.accountId
                ? t('failure.permissionInAccount', {
                    permission: failure.permission,
                    accountId: failure.accountId,
                  })
                : t('failure.permission', { permission: failure.permission })}
            </Sentence>
          </Text>
        )}
      </div>
    </div>
  );
}
