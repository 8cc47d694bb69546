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

import { PreflightCheck } from '@backstage-eks/plugin-eks-common';
import { messageOf, Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiInformationLine,
  RiLoader4Line,
  RiQuestionLine,
} from '@remixicon/react';
import { ReactNode } from 'react';
import { DeadlineError } from '../../form';
import { scaffolderModuleEksTranslationRef } from '../../translation';
import styles from './ClusterCheck.module.css';
import { isDeclaredElsewhere } from './isBlocking';
import { NewClusterCheck } from './useNewClusterCheck';

const ICONS = {
  pending: RiLoader4Line,
  passed: RiCheckLine,
  failed: RiErrorWarningLine,
  declared: RiInformationLine,
  unknown: RiQuestionLine,
};

/** What the backend found out about a cluster that is to be: free, taken, or not to be checked. */
export function ClusterCheck(props: { name: string; check: NewClusterCheck }) {
  const { name, check } = props;
  const { t } = useTranslationRef(scaffolderModuleEksTranslationRef);
  // Not every passed check is worth a line: only that the name is free.
  const lines =
    check.state === 'checked'
      ? check.checks.filter(
          ({ id, state }) => id === 'name' || state !== 'passed',
        )
      : [];

  return (
    <div className={styles.root} data-state={check.state}>
      {check.state === 'checking' && (
        <Line tone="pending">
          <Sentence>
            {t('environments.check.checking', { name: `\`${name}\`` })}
          </Sentence>
        </Line>
      )}
      {/* Only the result is announced: the line above changes with every letter. */}
      <div role="status" className={styles.result}>
        {check.state === 'failed' && (
          <Line tone="unknown">
            <Sentence>
              {t('environments.check.failed', {
                name: `\`${name}\``,
                message:
                  check.error instanceof DeadlineError
                    ? t('request.noAnswer', {
                        seconds: String(check.error.seconds),
                      })
                    : messageOf(check.error),
              })}
            </Sentence>
          </Line>
        )}
        {lines.map(line => (
          <Line key={line.id} tone={toneOf(line)}>
            <Sentence>{line.sentence}</Sentence>{' '}
            {isDeclaredElsewhere(line) && line.source ? (
              <Sentence>
                {t('environments.check.declared', {
                  source: `\`${line.source}\``,
                })}
              </Sentence>
            ) : (
              line.fix && <Sentence>{line.fix}</Sentence>
            )}
          </Line>
        ))}
      </div>
    </div>
  );
}

function Line(props: { tone: keyof typeof ICONS; children: ReactNode }) {
  const Icon = ICONS[props.tone];
  return (
    <p className={styles.line} data-tone={props.tone}>
      <Icon size={16} className={styles.icon} aria-hidden />
      <span>{props.children}</span>
    </p>
  );
}

function toneOf(check: PreflightCheck): keyof typeof ICONS {
  return isDeclaredElsewhere(check) ? 'declared' : check.state;
}
