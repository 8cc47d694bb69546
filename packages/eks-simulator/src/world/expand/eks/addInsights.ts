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

import { ClusterState } from '../../../state/ClusterState';
import { uuid } from '../../../state/newCluster';
import { resolveMoment } from '../../resolveMoment';
import { WorldCluster } from '../../schema';

/** Adds the insights of the world to a cluster. */
export function addInsights(
  cluster: ClusterState,
  world: WorldCluster,
  start: Date,
): void {
  for (const insight of world.insights) {
    const { name, category, status, reason } = insight;
    const id = uuid(
      `${world.accountId}/${world.region}/${world.name}/insight/${category}/${name}`,
    );
    cluster.insights.set(id, {
      id,
      name,
      category,
      kubernetesVersion: insight.kubernetesVersion,
      lastRefreshTime: resolveMoment(insight.refreshedAt, start),
      lastTransitionTime: resolveMoment(insight.changedAt, start),
      description: insight.description,
      insightStatus: { status, reason },
      recommendation: insight.recommendation,
      additionalInfo: {},
      resources: insight.resources.map(resource => ({
        insightStatus: { status, reason },
        ...(resource.startsWith('arn:')
          ? { arn: resource }
          : { kubernetesResourceUri: resource }),
      })),
      categorySpecificSummary: {
        deprecationDetails: insight.deprecations.map(deprecation => ({
          usage: deprecation.usage,
          replacedWith: deprecation.replacedWith,
          stopServingVersion: deprecation.stopServingVersion,
          startServingReplacementVersion: undefined,
          clientStats: deprecation.clients.map(client => ({
            userAgent: client.userAgent,
            numberOfRequestsLast30Days: client.requests,
            lastRequestTime: resolveMoment(client.lastRequest, start),
          })),
        })),
        addonCompatibilityDetails: insight.addons,
      },
    });
  }
}
