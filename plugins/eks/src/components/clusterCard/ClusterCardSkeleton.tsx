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
import { Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';

/** Has the shape of the card, so that nothing jumps when the answer comes. */
export function ClusterCardSkeleton() {
  const { t } = useTranslationRef(eksTranslationRef);
  return (
    <Flex direction="column" gap="4">
      <VisuallyHidden role="status">{t('request.loading')}</VisuallyHidden>
      <Flex align="center" gap="4">
        <Skeleton width={80} height={36} />
        <Skeleton width={150} height={22} rounded />
      </Flex>
      <Skeleton width="80%" height={16} />
      <Skeleton width="60%" height={16} />
    </Flex>
  );
}
