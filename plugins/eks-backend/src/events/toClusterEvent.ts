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

import type { SectionName } from '@backstage-eks/plugin-eks-common';
import { isRegion } from '../config';
import type { EventEnvelope } from './openEnvelope';
import type { EksEventResult } from './types';

// Of the EKS API. It goes into a path of a request.
const CLUSTER_NAME = /^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$/;

/**
 * An event of a cluster, when its name and region can be those of one.
 *
 * @internal
 */
export function toClusterEvent(
  envelope: EventEnvelope,
  event: {
    name: string;
    /** As the event itself says; the region of the envelope when it does not. */
    region?: string;
    clusterName: string | undefined;
    sections: SectionName[] | undefined;
  },
): EksEventResult {
  const { name, region = envelope.region, clusterName, sections } = event;
  if (!clusterName || !CLUSTER_NAME.test(clusterName) || !isRegion(region)) {
    return { ignored: 'malformed' };
  }
  return {
    event: {
      target: { accountId: envelope.accountId, region },
      clusterName,
      name,
      ...(sections && { sections }),
    },
  };
}
