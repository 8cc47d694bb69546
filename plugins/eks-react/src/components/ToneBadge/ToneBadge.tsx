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
  RiAlertLine,
  RiCheckLine,
  RiCloseLine,
  RiLoader4Line,
  RiQuestionMark,
  RiSubtractLine,
} from '@remixicon/react';
import { ReactNode } from 'react';
import styles from './ToneBadge.module.css';

/**
 * What a badge says at a glance. `unknown` is hatched and never green.
 *
 * @public
 */
export type Tone =
  | 'positive'
  | 'progress'
  | 'warning'
  | 'negative'
  | 'unknown'
  | 'neutral';

const ICONS = {
  positive: RiCheckLine,
  progress: RiLoader4Line,
  warning: RiAlertLine,
  negative: RiCloseLine,
  unknown: RiQuestionMark,
  neutral: RiSubtractLine,
};

/**
 * A word with an icon and a colour, so that no meaning hangs on the colour alone.
 *
 * @public
 */
export function ToneBadge(props: { tone: Tone; children: ReactNode }) {
  const { tone, children } = props;
  const Icon = ICONS[tone];
  return (
    <span className={styles.badge} data-tone={tone}>
      <Icon className={styles.icon} size={14} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
