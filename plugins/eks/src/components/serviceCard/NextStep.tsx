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

import { FindingAnswer } from '@backstage-eks/plugin-eks-common';
import { Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eksTranslationRef } from '../../translation';
import { CodeBlock, CopyButton } from '../shared';
import { DocumentDiff } from './DocumentDiff';
import styles from './NextStep.module.css';

/** The one next step: a sentence, a command to copy, the change of a document. */
export function NextStep(props: {
  nextStep: NonNullable<FindingAnswer['nextStep']>;
}) {
  const { sentence, command, change } = props.nextStep;
  const { t } = useTranslationRef(eksTranslationRef);
  return (
    <div className={styles.root}>
      <h6 className={styles.heading}>{t('service.nextStep')}</h6>
      <p className={styles.sentence}>
        <Sentence>{sentence}</Sentence>
      </p>
      {command && (
        <CodeBlock
          text={command}
          action={<CopyButton text={command} label={t('copy.command')} />}
        />
      )}
      {change && <DocumentDiff change={change} />}
    </div>
  );
}
