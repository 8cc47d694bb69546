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
import { Button, VisuallyHidden } from '@backstage/ui';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiFileCopyLine,
} from '@remixicon/react';
import { useEffect, useState } from 'react';
import { eksTranslationRef } from '../../translation';

const FEEDBACK_MS = 4_000;

const ICONS = {
  idle: <RiFileCopyLine />,
  done: <RiCheckLine />,
  failed: <RiErrorWarningLine />,
};

/** Copies a text and says whether that worked: browsers refuse it on pages without TLS. */
export function CopyButton(props: { text: string; label: string }) {
  const { text, label } = props;
  const { t } = useTranslationRef(eksTranslationRef);
  const [outcome, setOutcome] = useState<'idle' | 'done' | 'failed'>('idle');

  useEffect(() => {
    if (outcome === 'idle') {
      return undefined;
    }
    const timer = setTimeout(() => setOutcome('idle'), FEEDBACK_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await window.navigator.clipboard.writeText(text);
      setOutcome('done');
    } catch {
      setOutcome('failed');
    }
  };

  const feedback = outcome === 'idle' ? undefined : t(`copy.${outcome}`);

  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={ICONS[outcome]}
        onPress={copy}
      >
        {feedback ?? label}
      </Button>
      <VisuallyHidden role="status">{feedback}</VisuallyHidden>
    </>
  );
}
