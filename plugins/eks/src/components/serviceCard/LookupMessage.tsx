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

import { ServiceState } from '@backstage-eks/plugin-eks-common';
import { Sentence } from '@backstage-eks/plugin-eks-react';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  RiEyeOffLine,
  RiInboxLine,
  RiPriceTag3Line,
  RiQuestionLine,
  RiServerLine,
} from '@remixicon/react';
import {
  KUBERNETES_CLUSTER_ANNOTATION,
  KUBERNETES_ID_ANNOTATION,
} from '../../entities';
import { eksTranslationRef } from '../../translation';
import { CodeBlock, CopyButton, Message } from '../shared';

const ICONS = {
  notAnnotated: <RiPriceTag3Line size={20} />,
  noCluster: <RiServerLine size={20} />,
  unknownCluster: <RiQuestionLine size={20} />,
  nothingFound: <RiInboxLine size={20} />,
  onlyHidden: <RiEyeOffLine size={20} />,
};

/** Says why there is no place to show, and what to add to the entity. */
export function LookupMessage(props: { state: ServiceState }) {
  const { state } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(eksTranslationRef);

  const kind = kindOf(state);
  const annotation =
    (kind === 'notAnnotated' &&
      `${KUBERNETES_ID_ANNOTATION}: ${entity.metadata.name}`) ||
    (kind === 'noCluster' && `${KUBERNETES_CLUSTER_ANNOTATION}: prod-eu`) ||
    undefined;
  const description =
    state.lookupDetail ??
    (kind === 'onlyHidden'
      ? undefined
      : t(`service.lookup.${kind}.description`));

  return (
    <Message icon={ICONS[kind]} title={t(`service.lookup.${kind}.title`)}>
      {description && (
        <Text as="p" variant="body-small" color="secondary">
          <Sentence>{description}</Sentence>
        </Text>
      )}
      {annotation && (
        <CodeBlock
          text={`metadata:\n  annotations:\n    ${annotation}`}
          action={<CopyButton text={annotation} label={t('copy.annotation')} />}
        />
      )}
    </Message>
  );
}

function kindOf(state: ServiceState): keyof typeof ICONS {
  if (state.lookup !== 'found') {
    return state.lookup;
  }
  return state.hiddenPlaces > 0 ? 'onlyHidden' : 'nothingFound';
}
