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
import { FieldLabel } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import { plainText } from '../form';
import { scaffolderModuleEksTranslationRef } from '../translation';
import styles from './FieldFrame.module.css';

/** Label and help around a field that is more than one control, in the look of the single ones. */
export function FieldFrame(props: {
  title: string;
  description: string;
  required?: boolean;
  children: ReactNode;
}) {
  const { title, description, required, children } = props;
  const { t } = useTranslationRef(scaffolderModuleEksTranslationRef);
  const titleId = useId();
  const descriptionId = useId();
  return (
    <div
      role="group"
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
      className={styles.frame}
    >
      <FieldLabel
        id={titleId}
        label={title}
        secondaryLabel={required ? t('request.required') : undefined}
        description={plainText(description)}
        descriptionId={descriptionId}
      />
      {children}
    </div>
  );
}
