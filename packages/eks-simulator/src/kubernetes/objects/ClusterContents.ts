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

import type {
  Listener,
  LoadBalancer,
  TargetGroup,
  TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { AddressPlan } from './AddressPlan';
import { ObjectStore } from './ObjectStore';

/** A load balancer with its listeners. */
export interface LoadBalancerState {
  loadBalancer: LoadBalancer;
  listeners: Listener[];
  tags: Record<string, string>;
}

/** A target group with the health of its targets. */
export interface TargetGroupState {
  targetGroup: TargetGroup;
  targets: TargetHealthDescription[];
  tags: Record<string, string>;
}

/** What runs in a cluster and the load balancers in front of it. */
export interface ClusterContents {
  objects: ObjectStore;
  addresses: AddressPlan;
  loadBalancers: LoadBalancerState[];
  targetGroups: TargetGroupState[];
  /** Whether the workloads in kube-system follow from the add-ons. A world describes its own. */
  systemFromAddons: boolean;
}
