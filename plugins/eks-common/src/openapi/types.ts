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

import type { components } from './generated/schema';

/** A cluster in lists. @public */
export type ClusterSummary = components['schemas']['ClusterSummary'];
/** The clusters that the caller may read. @public */
export type ClusterList = components['schemas']['ClusterList'];
/** A cluster with its sections and history. @public */
export type ClusterDetail = components['schemas']['ClusterDetail'];
/** Where a version stands in the support calendar. @public */
export type SupportStatus = components['schemas']['SupportStatus'];
/** One account in one region with its freshness. @public */
export type TargetHealth = components['schemas']['Target'];
/** All targets. @public */
export type TargetList = components['schemas']['TargetList'];
/** A cluster that changed or was removed. @public */
export type ClusterChange = components['schemas']['Change'];
/** A page of changes. @public */
export type ChangeList = components['schemas']['ChangeList'];
/** What changed on a cluster, and when. @public */
export type JournalEntry = components['schemas']['JournalEntry'];
/** What EKS offers for an installed add-on. @public */
export type AddonStatus = components['schemas']['AddonStatus'];
/** How the AMI of a node group compares with the latest one. @public */
export type NodeGroupStatus = components['schemas']['NodeGroupStatus'];
/** How far the kubelets of a pool are behind the control plane. @public */
export type KubeletSkewStatus = components['schemas']['KubeletSkew'];
/** What came of a request to read a cluster at once. @public */
export type ClusterRefresh = components['schemas']['ClusterRefresh'];
/** An upgrade plan in words. @public */
export type UpgradePlanAnswer = components['schemas']['UpgradePlan'];
/** What stands in the way of an upgrade, in words. @public */
export type UpgradeFindingAnswer = components['schemas']['UpgradeFinding'];
/** A stage of an upgrade, in words. @public */
export type UpgradeStageAnswer = components['schemas']['UpgradeStage'];
/** Who may reach a cluster, in words. @public */
export type AccessReportAnswer = components['schemas']['AccessReport'];
/** The support calendar with clusters on it. @public */
export type CalendarAnswer = components['schemas']['Calendar'];
/** Where the support calendar of a region comes from. @public */
export type RegionCalendar = components['schemas']['RegionCalendar'];
/** A Kubernetes version with the clusters that run it. @public */
export type CalendarVersion = components['schemas']['CalendarVersion'];
/** A day on which something happens to clusters by itself. @public */
export type CalendarDeadline = components['schemas']['CalendarDeadline'];
/** What the catalog module creates, or would create. @public */
export type CatalogReport = components['schemas']['CatalogReport'];
/** A permission that the portal lacks in a target. @public */
export type MissingPermission = components['schemas']['MissingPermission'];
/** A source of targets with the state of its listing. @public */
export type TargetDiscovery = components['schemas']['TargetDiscovery'];
/** Which permissions the portal has in a target. @public */
export type TargetCheck = components['schemas']['TargetCheck'];
/** One permission of a target, checked. @public */
export type PermissionCheck = components['schemas']['PermissionCheck'];
/** The state of a service in all its places. @public */
export type ServiceState = components['schemas']['ServiceState'];
/** The state of a service in one namespace of one cluster. @public */
export type ServicePlace = components['schemas']['ServicePlace'];
/** A group of nodes on which pods of a service run. @public */
export type NodePoolRow = components['schemas']['NodePoolRow'];
/** A verdict with its findings in words. @public */
export type JudgementAnswer = components['schemas']['Judgement'];
/** A finding in words. @public */
export type FindingAnswer = components['schemas']['Finding'];
/** How far a cluster is with coming up or changing. @public */
export type ClusterProgress = components['schemas']['ClusterProgress'];
/** One step of a cluster's progress. @public */
export type ProgressStep = components['schemas']['ProgressStep'];
/** The Kubernetes versions that a target offers. @public */
export type KubernetesVersionList =
  components['schemas']['KubernetesVersionList'];
/** One Kubernetes version with its support dates. @public */
export type KubernetesVersion = components['schemas']['KubernetesVersion'];
/** The add-ons that a target offers for a Kubernetes version. @public */
export type AddonVersionsList = components['schemas']['AddonVersionsList'];
/** One add-on with its versions. @public */
export type AddonVersions = components['schemas']['AddonVersions'];
/** A cluster that somebody wants to create. @public */
export type NewCluster = components['schemas']['NewCluster'];
/** What would hinder a new cluster. @public */
export type PreflightReport = components['schemas']['PreflightReport'];
/** One check of a new cluster. @public */
export type PreflightCheck = components['schemas']['PreflightCheck'];
