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

import {
  clusterSummaries,
  failingTargets,
  freshTargets,
} from '../../src/__testUtils__';
import { FleetPage } from '../../src/components/fleetPage';
import { FixtureEksApi } from './FixtureEksApi';
import { Story } from './Story';
import { useFixtureErrors } from './useFixtureErrors';

/** The fleet page in every state. */
export function FleetGallery() {
  const errors = useFixtureErrors();
  if (!errors) {
    return null;
  }
  const answers = {
    failing: { clusters: clusterSummaries, targets: failingTargets },
    fresh: { clusters: clusterSummaries, targets: freshTargets },
    noTargets: { clusters: [], targets: [] },
    noClusters: { clusters: [], targets: freshTargets },
    forbidden: { clusters: errors.forbidden, targets: errors.forbidden },
    unavailable: { clusters: errors.unavailable, targets: freshTargets },
    loading: {},
  };
  return (
    <>
      {Object.entries(answers).map(([name, answer]) => (
        <Story key={name} name={name} api={new FixtureEksApi(answer)}>
          <FleetPage />
        </Story>
      ))}
    </>
  );
}
