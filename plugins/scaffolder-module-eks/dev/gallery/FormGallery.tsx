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

import { Card, CardBody, Container } from '@backstage/ui';
import { dev, FixtureEksApi, prod, taken } from '../../src/__testUtils__';
import { EksForm } from './EksForm';

const SOURCE =
  'https://git.example.com/platform/payments/src/branch/main/clusters/prod/cluster.yaml';

/** A form that is filled in, with one cluster that exists already. */
export function FormGallery(props: { theme: 'mui' | 'bui' }) {
  const api = new FixtureEksApi({
    check: ({ name }) =>
      name.endsWith('-prod')
        ? taken(name, SOURCE)
        : {
            checks: [
              {
                id: 'name',
                state: 'passed',
                sentence: `\`${name}\` is free in 111122223333 eu-west-1.`,
              },
            ],
          },
  });
  return (
    <Container>
      <Card>
        <CardBody>
          <EksForm
            theme={props.theme}
            api={api}
            initialState={{
              name: 'payments',
              owner: 'group:default/platform',
              environments: [{ ...dev }, { ...prod }],
            }}
          />
        </CardBody>
      </Card>
    </Container>
  );
}
