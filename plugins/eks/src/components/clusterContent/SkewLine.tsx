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

import { KubeletSkewStatus } from '@backstage-eks/plugin-eks-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eksTranslationRef } from '../../translation';
import { StatusLine } from './StatusLine';

/** How far the kubelets of a node group are from the control plane; nothing when they are as new. */
export function SkewLine(props: { skew: KubeletSkewStatus }) {
  const { behind, blocksNext, sentence } = props.skew;
  const { t } = useTranslationRef(eksTranslationRef);
  if (behind === 0) {
    return null;
  }
  return (
    <StatusLine
      sentence={sentence}
      needsWork={blocksNext || (behind !== undefined && behind < 0)}
    >
      {behind === undefined && t('nodeGroups.skew.unknown')}
      {behind !== undefined && behind < 0 && t('nodeGroups.skew.newer')}
      {behind !== undefined &&
        behind > 0 &&
        t('nodeGroups.minorsBehind', { count: behind })}
    </StatusLine>
  );
}
