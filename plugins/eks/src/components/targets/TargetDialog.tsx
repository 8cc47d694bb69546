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

import { TargetHealth } from '@backstage-eks/plugin-eks-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader, Flex } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import { TargetCheckPanel } from './TargetCheckPanel';
import { TargetFacts } from './TargetFacts';

/** All that is known of one account in one region. */
export function TargetDialog(props: {
  target: TargetHealth;
  onClose: () => void;
}) {
  const { target, onClose } = props;
  const { accountId, accountName, region } = target;
  const { t } = useTranslationRef(eksTranslationRef);
  return (
    <Dialog
      isOpen
      isDismissable
      width={760}
      onOpenChange={isOpen => {
        if (!isOpen) {
          onClose();
        }
      }}
    >
      <DialogHeader>
        {accountName
          ? t('targets.details.named', { accountId, accountName, region })
          : t('targets.details.title', { accountId, region })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="5">
          <TargetFacts target={target} />
          <TargetCheckPanel target={target} />
        </Flex>
      </DialogBody>
    </Dialog>
  );
}
