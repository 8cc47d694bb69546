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

// Generated from openapi.yaml by `yarn generate`. Do not edit.

/** @public */
export interface paths {
  '/clusters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The clusters that the caller may read, by name. */
    get: operations['ListClusters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clusters/{entityName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One cluster with its sections and its history. */
    get: operations['GetCluster'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clusters/{entityName}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far a cluster is with coming up or changing, and the steps that remain.
     * Compares what EKS reports with what the `cluster.yaml` declares that the cluster's source tag points to.
     */
    get: operations['GetClusterProgress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/targets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The accounts and regions that are read, with their freshness and failures. */
    get: operations['ListTargets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/targets/{accountId}/{region}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The Kubernetes versions that EKS offers in a target, newest first, with their support dates. */
    get: operations['ListKubernetesVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/targets/{accountId}/{region}/addon-versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The add-ons that EKS offers for a Kubernetes version in a target, with their versions. */
    get: operations['ListAddonVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/targets/{accountId}/{region}/preflight': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What would hinder a new cluster in a target. Reads only. */
    post: operations['CheckNewCluster'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Clusters that changed or were removed after a revision, in order; for services only. */
    get: operations['ListChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/services/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Placement, identity and ingress of a catalog entity, in every place it runs. */
    get: operations['GetServiceState'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
/** @public */
export type webhooks = Record<string, never>;
/** @public */
export interface components {
  schemas: {
    Error: {
      error: {
        name: string;
        message: string;
      } & {
        [key: string]: unknown;
      };
    } & {
      [key: string]: unknown;
    };
    /** Why something could not be read, and since when it fails. */
    ReadFailure: {
      reason:
        | 'denied'
        | 'throttled'
        | 'unreachable'
        | 'timeout'
        | 'invalid'
        | 'notConfigured'
        | 'notAsked';
      /** The missing IAM action or Kubernetes verb and resource. */
      permission?: string;
      accountId?: string;
      message: string;
      /** Format: date-time */
      since?: string;
    };
    HealthIssue: {
      code: string;
      message: string;
      resourceIds: string[];
    };
    /** Where a Kubernetes version stands in the support calendar of EKS today. Computed when read. */
    SupportStatus: {
      phase:
        | 'standard'
        | 'extended'
        | 'pendingAutoUpgrade'
        | 'unsupported'
        | 'unknown';
      /** Format: date-time */
      endOfStandardSupport?: string;
      /** Format: date-time */
      endOfExtendedSupport?: string;
      /** Whole days until the current phase ends; negative when it is over. */
      daysLeft?: number;
      /** Whether standard or extended support ends in less than 60 days; false once it has ended, and when unknown. */
      endsSoon: boolean;
      /** What extended support adds to the bill of this cluster, list price. */
      extraCostPerMonthUsd?: number;
      sentence: string;

      source: 'live' | 'fallback';
      /** Format: date-time */
      asOf: string;
    };
    ClusterSummary: {
      entityName: string;
      entityRef: string;
      name: string;
      arn: string;
      accountId: string;
      region: string;
      version?: string;
      platformVersion?: string;
      status: string;
      autoMode: boolean;
      /** Entity reference of the owner. */
      owner?: string;
      support: components['schemas']['SupportStatus'];
      /** Absent while the node groups were never read. */
      nodeGroupCount?: number;
      /** Absent while the add-ons were never read. */
      addonCount?: number;
      /** Problems that EKS reports on the cluster, its node groups and its add-ons. Absent while none is known and not all of them were read. */
      issueCount?: number;
      /**
       * Format: date-time
       * When the core section was last read.
       */
      observedAt?: string;
      /** Whether the core section is older than three times its cadence. */
      stale: boolean;
      failure?: components['schemas']['ReadFailure'];
    };
    ClusterList: {
      items: components['schemas']['ClusterSummary'][];
    };
    ClusterCore: {
      name: string;
      arn: string;
      /** Format: date-time */
      createdAt: string;
      status: string;
      version?: string;
      platformVersion?: string;
      endpoint?: string;
      certificateAuthorityData?: string;
      oidcIssuer?: string;
      endpointPublicAccess?: boolean;
      endpointPrivateAccess?: boolean;
      vpcId?: string;
      subnetIds: string[];
      supportType?: string;
      authenticationMode?: string;
      autoMode: boolean;
      deletionProtection?: boolean;
      healthIssues: components['schemas']['HealthIssue'][];
      tags: {
        [key: string]: string;
      };
    };
    NodeGroup: {
      name: string;
      arn: string;
      /** Format: date-time */
      createdAt: string;
      status: string;
      version?: string;
      releaseVersion?: string;
      amiType?: string;
      capacityType?: string;
      instanceTypes: string[];
      scaling?: {
        minSize: number;
        maxSize: number;
        desiredSize: number;
      };
      labels: {
        [key: string]: string;
      };
      taints: {
        key: string;
        value?: string;
        effect: string;
      }[];
      subnetIds: string[];
      nodeRoleArn?: string;
      healthIssues: components['schemas']['HealthIssue'][];
    };
    Addon: {
      name: string;
      arn: string;
      /** Format: date-time */
      createdAt: string;
      status: string;
      version?: string;
      serviceAccountRoleArn?: string;
      healthIssues: components['schemas']['HealthIssue'][];
    };
    CoreSection: {
      data?: components['schemas']['ClusterCore'];
      /** Format: date-time */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
    };
    NodeGroupsSection: {
      data?: components['schemas']['NodeGroup'][];
      /** Format: date-time */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
    };
    AddonsSection: {
      data?: components['schemas']['Addon'][];
      /** Format: date-time */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
    };
    JournalEntry: {
      revision: number;
      /** Format: date-time */
      at: string;
      section: string;
      sentence: string;
    };
    ClusterDetail: {
      summary: components['schemas']['ClusterSummary'];
      core: components['schemas']['CoreSection'];
      nodeGroups: components['schemas']['NodeGroupsSection'];
      addons: components['schemas']['AddonsSection'];
      history: components['schemas']['JournalEntry'][];
    };
    Target: {
      accountId: string;
      region: string;
      clusterCount: number;
      /**
       * Format: date-time
       * When the clusters were last listed completely.
       */
      listedAt?: string;
      stale: boolean;
      failure?: components['schemas']['ReadFailure'];
    };
    TargetList: {
      items: components['schemas']['Target'][];
    };
    Change: {
      revision: number;

      kind: 'present' | 'removed';
      entityName: string;
      arn: string;
      accountId: string;
      region: string;
      owner?: string;
      core?: components['schemas']['ClusterCore'];
      /** Absent while they were never read. */
      nodeGroups?: components['schemas']['NodeGroup'][];
      /** Absent while they were never read. */
      addons?: components['schemas']['Addon'][];
      /** Names of catalog entities of node groups and add-ons, or former names of the cluster, that are gone. Kept for 30 days. */
      removedEntities: string[];
    };
    ChangeList: {
      items: components['schemas']['Change'][];
      /** Pass it as `after` to read on. */
      lastRevision: number;
      hasMore: boolean;
    };
    ProgressStep: {
      /** Unique in the list, such as `nodeGroup/general`. */
      id: string;

      kind: 'controlPlane' | 'nodeGroup' | 'addon';
      name: string;
      /**
             * `waiting` is declared in `cluster.yaml` and not there yet; `unknown` could not be read.

             */
      state: 'done' | 'active' | 'waiting' | 'failed' | 'unknown';
      /** As EKS reports it; absent while EKS does not know it. */
      status?: string;
      sentence: string;
      /**
       * Format: date-time
       * When EKS created it.
       */
      since?: string;
    };
    ClusterProgress: {
      /**
             * `incomplete` is an active cluster that lacks something its `cluster.yaml` declares.

             */
      state:
        | 'creating'
        | 'updating'
        | 'deleting'
        | 'failed'
        | 'incomplete'
        | 'complete'
        | 'unknown';
      sentence: string;
      /**
       * Format: date-time
       * When EKS created the cluster.
       */
      startedAt?: string;
      /** In the order in which they happen. */
      steps: components['schemas']['ProgressStep'][];
      /** Where the remaining steps are known from. */
      declaration: {
        /**
                 * `none` when the cluster carries no source tag.

                 */
        state: 'read' | 'none' | 'failed';
        url?: string;
        failure?: components['schemas']['ReadFailure'];
      };
    };
    KubernetesVersion: {
      /** Such as `1.35`. */
      version: string;
      /** Whether EKS takes it when none is named. */
      isDefault: boolean;
      support: components['schemas']['SupportStatus'];
    };
    KubernetesVersionList: {
      items: components['schemas']['KubernetesVersion'][];
      /**
             * `fallback` is the dated table of this project, because the account could not be asked.

             */
      source: 'live' | 'fallback';
      /** Format: date-time */
      asOf: string;
      failure?: components['schemas']['ReadFailure'];
    };
    AddonVersions: {
      /** Such as `vpc-cni`. */
      name: string;
      /** What EKS installs when no version is named; absent when EKS marks none. */
      defaultVersion?: string;
      /** Newest first. */
      versions: string[];
    };
    AddonVersionsList: {
      items: components['schemas']['AddonVersions'][];
      kubernetesVersion: string;
      /** Format: date-time */
      asOf: string;
      failure?: components['schemas']['ReadFailure'];
    };
    NewCluster: {
      name: string;
      kubernetesVersion?: string;
      vpcCidr?: string;
      /** URL of the `cluster.yaml` that declares the cluster. A cluster whose source tag is this URL is the same one, not a taken name. */
      source?: string;
    };
    PreflightCheck: {
      id: 'name' | 'kubernetesVersion' | 'vpcCidr';

      state: 'passed' | 'failed' | 'unknown';
      sentence: string;
      /** What to do about it; present when the check failed. */
      fix?: string;
      /** Of a taken name, the URL in the source tag of the cluster that has it. */
      source?: string;
    };
    PreflightReport: {
      checks: components['schemas']['PreflightCheck'][];
    };

    JudgementState:
      | 'healthy'
      | 'progressing'
      | 'degraded'
      | 'broken'
      | 'unknown'
      | 'none';
    Finding: {
      code: string;
      state: components['schemas']['JudgementState'];
      /** Nothing is wrong, but something could be better. */
      advice?: boolean;
      /** Names stand in backticks. */
      sentence: string;
      /** Format: date-time */
      since?: string;
      evidence: {
        label: string;
        value: string;
      }[];
      nextStep?: {
        sentence: string;
        command?: string;
        change?: {
          title: string;

          language: 'json' | 'yaml';
          before: string;
          after: string;
        };
      };
    };
    Judgement: {
      state: components['schemas']['JudgementState'];
      /** Worst first; the first is the headline. */
      findings: components['schemas']['Finding'][];
    };
    /** One group of nodes on which pods of the service run. */
    NodePoolRow: {
      name: string;

      kind:
        | 'nodeGroup'
        | 'karpenter'
        | 'autoMode'
        | 'fargate'
        | 'hybrid'
        | 'selfManaged'
        | 'unscheduled';
      pods: number;
      readyPods: number;
      nodes: number;
      zones: string[];
      capacityTypes: string[];
      instanceTypes: string[];
      kubeletVersions: string[];
    };
    /** One namespace of one cluster. */
    ServicePlace: {
      cluster: {
        entityName: string;
        entityRef: string;
        name: string;
        accountId: string;
        region: string;
        version?: string;
      };
      /** Absent when no workload was found, and when it is not known. */
      namespace?: string;
      /** Format: date-time */
      checkedAt: string;
      /** Why the cluster's API could not be asked. */
      failure?: components['schemas']['ReadFailure'];
      nodePools: components['schemas']['NodePoolRow'][];
      placement: components['schemas']['Judgement'];
      identity: components['schemas']['Judgement'];
      ingress: components['schemas']['Judgement'];
    };
    ServiceState: {
      entityRef: string;
      /**
             * How the places were found. `notAnnotated` means that the entity names no workloads, `noCluster` that it names no cluster, `unknownCluster` that the named cluster is not in the inventory.

             */
      lookup: 'found' | 'notAnnotated' | 'noCluster' | 'unknownCluster';
      /** One sentence with the next step when nothing could be looked up. */
      lookupDetail?: string;
      /** Worst first. */
      places: components['schemas']['ServicePlace'][];
      /** Places on clusters that the caller may not read. */
      hiddenPlaces: number;
    };
  };
  responses: {
    /** The request failed. */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    AccountId: string;
    Region: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
/** @public */
export type $defs = Record<string, never>;
/** @public */
export interface operations {
  ListClusters: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Clusters with their versions and support status. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetCluster: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Name of the cluster's catalog entity. */
        entityName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The cluster. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetClusterProgress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Name of the cluster's catalog entity. */
        entityName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The progress. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterProgress'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListTargets: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Targets, failing ones first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListKubernetesVersions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: components['parameters']['AccountId'];
        region: components['parameters']['Region'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Versions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KubernetesVersionList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListAddonVersions: {
    parameters: {
      query: {
        kubernetesVersion: string;
      };
      header?: never;
      path: {
        accountId: components['parameters']['AccountId'];
        region: components['parameters']['Region'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Add-ons by name. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddonVersionsList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  CheckNewCluster: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: components['parameters']['AccountId'];
        region: components['parameters']['Region'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCluster'];
      };
    };
    responses: {
      /** One entry per check, in a fixed order. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreflightReport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListChanges: {
    parameters: {
      query?: {
        /** The revision of the last change that the caller has; 0 reads everything. */
        after?: number;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of changes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetServiceState: {
    parameters: {
      query?: {
        /** Reads anew instead of answering from the cache. */
        fresh?: boolean;
      };
      header?: never;
      path: {
        kind: string;
        namespace: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The state of the service. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceState'];
        };
      };
      default: components['responses']['Error'];
    };
  };
}
