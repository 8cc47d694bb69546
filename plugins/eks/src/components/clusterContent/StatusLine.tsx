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

import { Hint, Sentence } from '@backstage-eks/plugin-eks-react';
import { RiAlertLine } from '@remixicon/react';
import { ReactNode } from 'react';
import styles from './StatusLine.module.css';

/** Few words on where a version stands, in amber with a sign when there is something to do; the sentence is the hint. */
export function StatusLine(props: {
  /** Absent where it would say no more than the words. */
  sentence?: string;
  needsWork?: boolean;
  children: ReactNode;
}) {
  const { sentence, needsWork = false, children } = props;
  return (
    <span className={styles.line} data-needs-work={needsWork}>
      {needsWork && (
        <RiAlertLine className={styles.icon} size={14} aria-hidden />
      )}
      {sentence ? (
        <Hint hint={<Sentence>{sentence}</Sentence>}>{children}</Hint>
      ) : (
        children
      )}
    </span>
  );
}
