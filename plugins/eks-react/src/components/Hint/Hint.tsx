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

import { Tooltip, TooltipTrigger } from '@backstage/ui';
import { ReactNode, useId, useRef, useState } from 'react';
import styles from './Hint.module.css';

/**
 * A short text that says more on hover, on focus and by touch.
 *
 * @param props - `hint` is what it says then
 * @public
 */
export function Hint(props: { hint: ReactNode; children: ReactNode }) {
  const { hint, children } = props;
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<HTMLButtonElement>(null);
  const hintId = useId();

  return (
    <TooltipTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {/* A button, so that the hint can be reached with the keyboard and by touch. */}
      <button
        ref={ref}
        type="button"
        className={styles.hint}
        aria-describedby={isOpen ? hintId : undefined}
        onMouseEnter={() => setOpen(true)}
        onMouseLeave={() => setOpen(false)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={event => {
          if (event.key === 'Escape') {
            setOpen(false);
          }
        }}
      >
        {children}
      </button>
      {isOpen && (
        <span id={hintId} hidden>
          {hint}
        </span>
      )}
      <Tooltip triggerRef={ref}>{hint}</Tooltip>
    </TooltipTrigger>
  );
}
