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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { diffLines } from 'diff';
import { useMemo } from 'react';
import { eksTranslationRef } from '../../translation';
import { CopyButton } from '../shared';
import styles from './DocumentDiff.module.css';

type DocumentChange = NonNullable<
  NonNullable<FindingAnswer['nextStep']>['change']
>;

const ELEMENTS = {
  added: 'ins',
  removed: 'del',
  same: 'span',
  new: 'span',
} as const;
const SIGNS = { added: '+ ', removed: '- ', same: '  ', new: '' };

/**
 * Shows how a document changes, line by line, or all of a new one, and copies it as it should become: whole, so that
 * nothing is lost.
 */
export function DocumentDiff(props: { change: DocumentChange }) {
  const { title, before, after } = props.change;
  const { t } = useTranslationRef(eksTranslationRef);
  const lines = useMemo(() => toLines(before, after), [before, after]);

  return (
    <figure className={styles.root} aria-label={t('diff.label', { title })}>
      <figcaption className={styles.caption}>
        <Text variant="body-small" weight="bold">
          {title}
        </Text>
        <CopyButton text={after} label={t('copy.document')} />
      </figcaption>
      <pre className={styles.document}>
        <code className={styles.lines}>
          {lines.map(({ kind, text }, index) => {
            const Line = ELEMENTS[kind];
            return (
              <Line key={index} className={styles.line} data-kind={kind}>
                <span className={styles.sign}>{SIGNS[kind]}</span>
                {text}
              </Line>
            );
          })}
        </code>
      </pre>
    </figure>
  );
}

function toLines(before: string, after: string) {
  if (before === '') {
    return linesOf(after, 'new');
  }
  return diffLines(withLineEnd(before), withLineEnd(after)).flatMap(part => {
    const kind = (part.added && 'added') || (part.removed && 'removed');
    return linesOf(part.value, kind || 'same');
  });
}

function linesOf(text: string, kind: keyof typeof SIGNS) {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map(line => ({ kind, text: line }));
}

/** Without it a last line that only lacks its line end would count as changed. */
function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
