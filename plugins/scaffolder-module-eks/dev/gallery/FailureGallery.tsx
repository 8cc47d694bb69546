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

import { Container, Flex, Text } from '@backstage/ui';
import {
  dev,
  FixtureEksApi,
  prod,
  taken,
  versions,
} from '../../src/__testUtils__';
import { EksForm } from './EksForm';

const UNAVAILABLE = new Error('The EKS backend does not answer');

const STORIES = {
  wrongInput: {
    api: new FixtureEksApi({ check: ({ name }) => taken(name) }),
    initialState: {
      name: '1payments',
      environments: [
        { ...dev, vpcCidr: '10.40.0.0/12', desiredSize: 8 },
        { ...prod, name: 'dev', vpcCidr: '10.40.0.0/16' },
        { ...prod, name: 'Staging_', accountId: '123456789012' },
      ],
      kubernetesVersion: '1.29',
    },
  },
  taken: {
    api: new FixtureEksApi({ check: ({ name }) => taken(name) }),
    initialState: { name: 'payments', environments: [{ ...dev }] },
  },
  notChecked: {
    api: new FixtureEksApi({
      check: () => UNAVAILABLE,
      versions: ({ region }) =>
        region === 'us-east-1'
          ? UNAVAILABLE
          : { ...versions, source: 'fallback' },
    }),
    initialState: {
      name: 'payments',
      environments: [{ ...dev }, { ...prod }],
    },
  },
  unavailable: {
    api: new FixtureEksApi({
      targets: UNAVAILABLE,
      versions: () => UNAVAILABLE,
    }),
    initialState: { name: 'payments', environments: [{ ...dev }] },
  },
  noTargets: { api: new FixtureEksApi({ targets: [] }), initialState: {} },
  loading: { api: new FixtureEksApi({ targets: 'never' }), initialState: {} },
};

/** The form with wrong input, and with a backend that fails. */
export function FailureGallery() {
  return (
    <Container>
      <Flex direction="column" gap="6" py="4">
        {Object.entries(STORIES).map(([name, story]) => (
          <section key={name} data-story={name}>
            <Text as="h2" variant="body-small" color="secondary">
              {name}
            </Text>
            <EksForm theme="mui" {...story} />
          </section>
        ))}
      </Flex>
    </Container>
  );
}
