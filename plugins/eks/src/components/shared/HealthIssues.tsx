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

import { HealthIssue } from '@backstage-eks/plugin-eks-common';
import { Text } from '@backstage/ui';
import styles from './HealthIssues.module.css';

/** Lists the problems that EKS reports, with the resources that they are about. */
export function HealthIssues(props: { issues: HealthIssue[] }) {
  return (
    <ul className={styles.list}>
      {props.issues.map((issue, index) => (
        <li key={index}>
          <Text variant="body-small" weight="bold">
            {issue.code}
          </Text>
          <Text as="p" variant="body-x-small" color="secondary">
            {issue.message}
          </Text>
          {issue.resourceIds.length > 0 && (
            <Text as="p" variant="body-x-small" color="secondary">
              <span className={styles.ids}>{issue.resourceIds.join(', ')}</span>
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
