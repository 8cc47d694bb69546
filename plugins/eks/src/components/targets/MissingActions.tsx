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

import { TargetHealth } from '@backstage-eks/plugin-eks-common';
import { Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import styles from './TargetsSection.module.css';

/** The rest is in the details. */
const NAMED_ACTIONS = 2;

/** The actions that were refused, the first of them by name. */
export function MissingActions(props: { target: TargetHealth }) {
  const { missingPermissions = [] } = props.target;
  const { t } = useTranslationRef(eksTranslationRef);
  if (missingPermissions.length === 0) {
    return (
      <Text variant="body-small" color="secondary">
        {t('targets.none')}
      </Text>
    );
  }
  const more = missingPermissions.length - NAMED_ACTIONS;
  return (
    <div className={styles.item}>
      {missingPermissions.slice(0, NAMED_ACTIONS).map(({ action }) => (
        <Text key={action} variant="body-small">
          <Sentence>{`\`${action}\``}</Sentence>
        </Text>
      ))}
      {more > 0 && (
        <Text variant="body-x-small" color="secondary">
          {t('targets.moreActions', { count: more })}
        </Text>
      )}
    </div>
  );
}
