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

import type { ClusterVersion, SupportCalendar } from '../../facts';
import type { SupportPhase } from '../support';

/**
 * What a fleet calendar is made from.
 *
 * @public
 */
export interface FleetCalendarFacts {
  /** One for each region that has clusters. */
  calendars: Array<{ region: string; calendar: SupportCalendar }>;
  clusters: Array<{ region: string; version?: string; supportType?: string }>;
  now: Date;
}

/**
 * A version of Kubernetes with the clusters of the fleet that run it. Dates are those of the region that was read last.
 *
 * @public
 */
export interface FleetVersion extends ClusterVersion {
  /** Of the version itself: what a cluster with extended support is in. */
  phase: SupportPhase;
  /** Whole days in UTC until that phase ends; zero or less once support has ended. */
  daysLeft?: number;
  clusters: number;
  /** Clusters by their own phase, which depends on their support type. Only phases that occur. */
  clustersByPhase: Partial<Record<SupportPhase, number>>;
  /** In US dollars, list price, for its clusters in extended support; zero when none is. */
  extraCostPerMonthUsd: number;
}

/**
 * A day on which something happens to clusters of the fleet by itself.
 *
 * @public
 */
export interface FleetDeadline {
  /** ISO 8601, the beginning of the day in UTC. */
  at: string;
  version: string;
  /** Whether extended support begins and costs, or EKS upgrades the control planes. */
  event: 'extendedSupport' | 'autoUpgrade';
  clusters: number;
  /** Zero or less where the day has come, so that it may happen at any time. */
  daysLeft: number;
  /** In US dollars, list price, that are added to the bill from that day; zero for upgrades. */
  addedCostPerMonthUsd: number;
}

/**
 * The support calendar with the clusters of a fleet on it.
 *
 * @public
 */
export interface FleetCalendar {
  /** `live` only when the calendar of every region was read from AWS. */
  source: SupportCalendar['source'];
  /** When the oldest of the calendars was read or written; absent when there is none. */
  asOf?: string;
  /** Newest first. */
  versions: FleetVersion[];
  /** Nearest first. */
  deadlines: FleetDeadline[];
  /** In US dollars, list price, for all clusters in extended support. */
  extraCostPerMonthUsd: number;
  /** Clusters whose support is not known: without a version, or with one that no calendar lists. */
  unknownClusters: number;
}
