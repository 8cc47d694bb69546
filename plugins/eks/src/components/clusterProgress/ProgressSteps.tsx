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

import { ProgressStep } from '@backstage-eks/plugin-eks-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import { ProgressStepRow } from './ProgressStepRow';
import styles from './ProgressSteps.module.css';

/** The steps in their order, below a bar that shows at a glance how many remain. */
export function ProgressSteps(props: { steps: ProgressStep[] }) {
  const { steps } = props;
  const { t } = useTranslationRef(eksTranslationRef);
  const done = steps.filter(step => step.state === 'done').length;

  return (
    <div>
      <div className={styles.summary}>
        <div className={styles.bar} aria-hidden>
          {steps.map(step => (
            <span key={step.id} data-state={step.state} />
          ))}
        </div>
        <Text variant="body-x-small" color="secondary">
          {t('progress.count', {
            done: String(done),
            total: String(steps.length),
          })}
        </Text>
      </div>
      <ol className={styles.list}>
        {steps.map(step => (
          <ProgressStepRow key={step.id} step={step} />
        ))}
      </ol>
    </div>
  );
}
