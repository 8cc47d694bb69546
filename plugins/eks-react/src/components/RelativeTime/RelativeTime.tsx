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
import { useNow } from '../../hooks/useNow';
import { eksReactTranslationRef } from '../../translation';
import { Hint } from '../Hint';
import { formatAgo, formatDuration } from './formatAge';
import styles from './RelativeTime.module.css';

const UPDATE_INTERVAL_MS = 10_000;

const EXACT_FORMAT = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'long',
});

/**
 * Shows how long ago something was, with the exact time in the user's zone on hover and focus.
 *
 * @param props - `time` is ISO 8601; anything else is shown as it is. `form` chooses between `3h ago` and `for 3 hr`,
 * which reads `just now` in the first minute.
 * @public
 */
export function RelativeTime(props: { time: string; form?: 'ago' | 'since' }) {
  const { time, form = 'ago' } = props;
  const { t } = useTranslationRef(eksReactTranslationRef);
  const now = useNow(UPDATE_INTERVAL_MS);

  const date = new Date(time);
  if (Number.isNaN(date.getTime())) {
    return <span>{time}</span>;
  }

  const duration = formatDuration(date, now);
  const since = duration ? t('age.since', { duration }) : t('age.justNow');

  return (
    <Hint hint={EXACT_FORMAT.format(date)}>
      <time className={styles.time} dateTime={time}>
        {form === 'ago' ? formatAgo(date, now) : since}
      </time>
    </Hint>
  );
}
