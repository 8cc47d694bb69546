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

import { ClusterProgress } from '@backstage-eks/plugin-eks-common';
import { Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';

/** One quiet line: where the cluster is declared, or why that could not be read. */
export function DeclarationNote(props: {
  declaration: ClusterProgress['declaration'];
  isComplete?: boolean;
}) {
  const { declaration, isComplete } = props;
  const { t } = useTranslationRef(eksTranslationRef);

  if (declaration.state === 'none') {
    return null;
  }
  const file =
    declaration.url && isWebUrl(declaration.url) ? (
      <Link
        variant="body-x-small"
        href={declaration.url}
        target="_blank"
        rel="noopener noreferrer"
      >
        cluster.yaml
      </Link>
    ) : (
      <>cluster.yaml</>
    );
  return (
    <Text as="p" variant="body-x-small" color="secondary">
      {declaration.state === 'failed' ? (
        <>
          {t('progress.declaration.failed', { file })}{' '}
          {declaration.failure && (
            <Sentence>{declaration.failure.message}</Sentence>
          )}
        </>
      ) : (
        t(
          isComplete
            ? 'progress.declaration.complete'
            : 'progress.declaration.read',
          { file },
        )
      )}
    </Text>
  );
}

/** The address comes from a tag that anybody with access to the account can write. */
function isWebUrl(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
