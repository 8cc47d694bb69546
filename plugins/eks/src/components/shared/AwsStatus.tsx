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

import { Tone, ToneBadge } from '@backstage-eks/plugin-eks-react';

const TONES: Record<string, Tone> = {
  ACTIVE: 'positive',
  CREATING: 'progress',
  UPDATING: 'progress',
  DELETING: 'progress',
  PENDING: 'progress',
  DEGRADED: 'warning',
  FAILED: 'negative',
  CREATE_FAILED: 'negative',
  DELETE_FAILED: 'negative',
  UPDATE_FAILED: 'negative',
};

/**
 * Shows a status as EKS reports it. A status that is out of date is not shown green, and neither is one that EKS added
 * later.
 */
export function AwsStatus(props: { status: string; stale?: boolean }) {
  const { status, stale } = props;
  return (
    <ToneBadge tone={stale ? 'unknown' : TONES[status] ?? 'neutral'}>
      {toWords(status)}
    </ToneBadge>
  );
}

function toWords(status: string): string {
  const words = status.replaceAll('_', ' ').toLocaleLowerCase('en-US');
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
