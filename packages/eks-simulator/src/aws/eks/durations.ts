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

const SECOND = 1_000;
const MINUTE = 60_000;

/** How long what EKS does takes in simulated time, in milliseconds. */
export interface Durations {
  createCluster: number;
  deleteCluster: number;
  updateClusterVersion: number;
  updateClusterConfig: number;
  createNodegroup: number;
  updateNodegroupConfig: number;
  updateNodegroupVersion: number;
  deleteNodegroup: number;
  createAddon: number;
  updateAddon: number;
}

/** Close to what AWS needs: for calls to the API. */
export const AWS_DURATIONS: Durations = {
  createCluster: 10 * MINUTE,
  deleteCluster: 5 * MINUTE,
  updateClusterVersion: 12 * MINUTE,
  updateClusterConfig: 5 * MINUTE,
  createNodegroup: 3 * MINUTE,
  updateNodegroupConfig: 1 * MINUTE,
  updateNodegroupVersion: 15 * MINUTE,
  deleteNodegroup: 4 * MINUTE,
  createAddon: 1 * MINUTE,
  updateAddon: 2 * MINUTE,
};

/** Short enough to be watched in a demo: for the simulated pipeline. A new cluster is complete after about a minute. */
export const DEMO_DURATIONS: Durations = {
  createCluster: 30 * SECOND,
  deleteCluster: 20 * SECOND,
  updateClusterVersion: 30 * SECOND,
  updateClusterConfig: 10 * SECOND,
  createNodegroup: 20 * SECOND,
  updateNodegroupConfig: 10 * SECOND,
  updateNodegroupVersion: 20 * SECOND,
  deleteNodegroup: 15 * SECOND,
  createAddon: 8 * SECOND,
  updateAddon: 8 * SECOND,
};
