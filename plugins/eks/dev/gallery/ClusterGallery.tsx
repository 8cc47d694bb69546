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

import { ClusterDetail } from '@backstage-eks/plugin-eks-common';
import { Container, Flex } from '@backstage/ui';
import {
  clusterEntity,
  clusterProgress,
  deniedDetail,
  prodEuDetail,
} from '../../src/__testUtils__';
import { EksClusterCard } from '../../src/components/clusterCard';
import { EksClusterContent } from '../../src/components/clusterContent';
import { FixtureAnswer, FixtureEksApi } from './FixtureEksApi';
import { Story } from './Story';
import { useFixtureErrors } from './useFixtureErrors';

/** The card and the tab of a cluster in every state. */
export function ClusterGallery() {
  const errors = useFixtureErrors();
  if (!errors) {
    return null;
  }
  const answers: Record<string, FixtureAnswer<ClusterDetail>> = {
    complete: prodEuDetail,
    denied: deniedDetail,
    ...errors,
    loading: 'never',
  };
  const progress = clusterProgress.undeclared;
  return (
    <Container>
      <Flex direction="column" gap="6" py="4">
        {Object.entries(answers).map(([name, cluster]) => (
          <Story
            key={name}
            name={name}
            entity={clusterEntity}
            api={new FixtureEksApi({ cluster, progress })}
          >
            <Flex direction="column" gap="4">
              <EksClusterCard />
              <EksClusterContent />
            </Flex>
          </Story>
        ))}
      </Flex>
    </Container>
  );
}
