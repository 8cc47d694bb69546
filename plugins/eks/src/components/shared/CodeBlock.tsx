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

import { ReactNode } from 'react';
import styles from './CodeBlock.module.css';

/** Shows a command or a snippet with an action beside it. */
export function CodeBlock(props: { text: string; action: ReactNode }) {
  return (
    <div className={styles.root}>
      <pre className={styles.text}>
        <code>{props.text}</code>
      </pre>
      <div className={styles.action}>{props.action}</div>
    </div>
  );
}
