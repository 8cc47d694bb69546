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

import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './Message.module.css';

/** Fills a place where there is nothing to list: what is the case, and what to do. */
export function Message(props: {
  icon: ReactNode;
  title: string;
  /** Of the title; `h4` when absent, as cards have an `h3`. */
  headingLevel?: 'h2' | 'h4';
  children?: ReactNode;
}) {
  const { icon, title, headingLevel = 'h4', children } = props;
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div className={styles.body}>
        <Text as={headingLevel} variant="body-medium" weight="bold">
          {title}
        </Text>
        {children}
      </div>
    </div>
  );
}
