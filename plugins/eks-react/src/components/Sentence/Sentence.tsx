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

import { Fragment } from 'react';
import styles from './Sentence.module.css';

/**
 * Shows a sentence with the names that stand in backticks as code. Everything is text, nothing is read as HTML or
 * Markdown.
 *
 * @public
 */
export function Sentence(props: { children: string }) {
  // A separator in brackets is kept, so that every odd part is a name.
  const parts = props.children.split(/`([^`]+)`/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index % 2 ? <code className={styles.code}>{part}</code> : part}
        </Fragment>
      ))}
    </>
  );
}
