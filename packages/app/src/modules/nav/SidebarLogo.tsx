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

import { Link, useSidebarOpenState } from '@backstage/core-components';
import styles from './SidebarLogo.module.css';

/** The mark of the portal, with its name while the sidebar is open. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={styles.link}
      aria-label="EKS for Backstage"
    >
      <svg
        className={styles.mark}
        viewBox="0 0 32 32"
        width="32"
        height="32"
        aria-hidden
      >
        <path
          fill="#1f5493"
          d="M14.3 1.5a3.4 3.4 0 0 1 3.4 0l9.6 5.6a3.4 3.4 0 0 1 1.7 2.9v12a3.4 3.4 0 0 1-1.7 2.9l-9.6 5.6a3.4 3.4 0 0 1-3.4 0l-9.6-5.6A3.4 3.4 0 0 1 3 22V10a3.4 3.4 0 0 1 1.7-2.9z"
        />
        <g fill="none" strokeLinecap="round" strokeWidth="3">
          <path stroke="#7cc4ff" d="M10.5 10.5h11" />
          <path stroke="#ffffff" d="M10.5 16h7" />
          <path stroke="#5fe0a5" d="M10.5 21.5h11" />
        </g>
      </svg>
      {isOpen && (
        <span className={styles.name}>
          EKS <span className={styles.suffix}>for Backstage</span>
        </span>
      )}
    </Link>
  );
}
