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
    /**
     * The clusters that the caller may read, filtered and in order, one page at a time.
     * Values that are not understood are refused with the name of the parameter, its value and what is allowed.
     */
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
  '/clusters/{entityName}/upgrade-plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The way from a cluster's version to the next one, in order, with what stands in it. */
    get: operations['GetUpgradePlan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clusters/{entityName}/access-report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who may reach a cluster's Kubernetes API, and what was not evaluated. */
    get: operations['GetAccessReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clusters/{entityName}/access-report.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The access report as a table, to download. */
    get: operations['GetAccessReportCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/clusters/{entityName}/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reads a cluster from AWS at once; at most once in ten seconds. */
    post: operations['RefreshCluster'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The support calendar with the clusters that the caller may read on it. */
    get: operations['GetCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/catalog-report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** What the catalog module creates, or would create; for services only. */
    put: operations['PutCatalogReport'];
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
  '/targets/{accountId}/{region}/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Which permissions the portal has in a target, action by action. Asks AWS, changes nothing. */
    post: operations['CheckTarget'];
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
      /** Entity reference of the system. */
      system?: string;
      lifecycle?: string;
      /** Add-ons for which EKS offers a newer version. Absent when that is not known of all of them. */
      outdatedAddonCount?: number;
      /** Node groups whose AMI is not the latest of its type. Absent when that is not known of all of them. */
      outdatedNodeGroupCount?: number;
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
      /** Clusters on all pages. */
      total: number;
      /** Pass it as `cursor` to read on; absent on the last page. */
      nextCursor?: string;
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
      /** Whether EKS made the creator of the cluster its administrator; absent when EKS does not say. */
      bootstrapClusterCreatorAdminPermissions?: boolean;
      autoMode: boolean;
      autoModeNodePools?: string[];
      deletionProtection?: boolean;
      zonalShift?: boolean;
      publicAccessCidrs?: string[];
      /** The control plane logs that are on. */
      logTypes?: string[];
      encryptionKeyArn?: string;
      /** Networks of hybrid nodes; present when the cluster takes any. */
      remoteNetworks?: {
        nodeCidrs: string[];
        podCidrs: string[];
      };
      ipFamily?: string;
      roleArn?: string;
      /** Who runs a cluster that is only registered with EKS. */
      connectorProvider?: string;
      onOutpost?: boolean;
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
      launchTemplate?: {
        id?: string;
        name?: string;
        version?: string;
      };
      updateConfig?: {
        maxUnavailable?: number;
        maxUnavailablePercentage?: number;
        strategy?: string;
      };
      nodeRepair?: boolean;
      autoScalingGroups?: string[];
      update?: components['schemas']['ResourceUpdate'];
      healthIssues: components['schemas']['HealthIssue'][];
    };
    /** An update that EKS carries out. */
    ResourceUpdate: {
      id: string;
      type: string;
      status: string;
      /** Format: date-time */
      startedAt?: string;
      version?: string;
      errors: components['schemas']['HealthIssue'][];
    };
    Addon: {
      name: string;
      arn: string;
      /** Format: date-time */
      createdAt: string;
      status: string;
      version?: string;
      serviceAccountRoleArn?: string;
      podIdentityAssociationArns?: string[];
      namespace?: string;
      healthIssues: components['schemas']['HealthIssue'][];
    };
    FargateProfile: {
      name: string;
      arn: string;
      /** Format: date-time */
      createdAt: string;
      status: string;
      selectors: {
        namespace: string;
        labels: {
          [key: string]: string;
        };
      }[];
      subnetIds: string[];
      podExecutionRoleArn?: string;
      healthIssues: components['schemas']['HealthIssue'][];
    };
    PodIdentityAssociation: {
      id: string;
      arn: string;
      namespace: string;
      serviceAccount: string;
      roleArn?: string;
      targetRoleArn?: string;
      disableSessionTags?: boolean;
      /** The add-on that owns it. */
      ownerArn?: string;
    };
    AccessEntry: {
      principalArn: string;
      type: string;
      username?: string;
      kubernetesGroups: string[];
      /** Format: date-time */
      createdAt?: string;
      policies: {
        policyArn: string;
        scope: {
          type: 'cluster' | 'namespace';
          namespaces?: string[];
        };
      }[];
    };
    /** The ConfigMap `aws-auth`, as written there. */
    AwsAuth: {
      exists: boolean;
      mappings: {
        kind: 'role' | 'user';
        arn: string;
        username?: string;
        groups: string[];
      }[];
      accounts: string[];
      unreadableKeys: string[];
    };
    Insight: {
      id: string;
      name: string;
      /** `UPGRADE_READINESS`, `ROLLBACK_READINESS` or `MISCONFIGURATION`. */
      category: string;
      /** `PASSING`, `WARNING`, `ERROR` or `UNKNOWN`. */
      status: string;
      reason?: string;
      kubernetesVersion?: string;
      /** Format: date-time */
      lastRefreshTime?: string;
      /** Format: date-time */
      lastTransitionTime?: string;
      /** Of insights that do not pass. */
      detail?: {
        recommendation?: string;
        resources: string[];
        deprecations: {
          usage: string;
          replacedWith?: string;
          stopServingVersion?: string;
          clients: {
            userAgent: string;
            requestsLast30Days: number;
            /** Format: date-time */
            lastRequestTime?: string;
          }[];
        }[];
        addons: {
          name: string;
          compatibleVersions: string[];
        }[];
      };
    };
    Subnet: {
      id: string;
      vpcId?: string;
      availabilityZone: string;
      cidr: string;
      availableAddresses: number;
    };
    /** A controller in the cluster that is no EKS add-on. */
    Component: {
      name: string;
      namespace: string;
      workload: {
        kind: 'Deployment' | 'DaemonSet' | 'StatefulSet';
        name: string;
      };
      /** What is known of its version, best source first. */
      versions: {
        version: string;

        source: 'image' | 'versionLabel' | 'helmChart';
      }[];

      installedBy?: 'helm' | 'argocd';
    };
    NodePoolVersions: {
      kind: string;
      name: string;
      /** Number of nodes by kubelet version. */
      kubeletVersions: {
        [key: string]: number;
      };
    };
    CoreSection: {
      data?: components['schemas']['ClusterCore'];
      /**
       * Format: date-time
       * When the data was read.
       */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
      /** Whether it is older than three times its cadence, or was never read. */
      stale: boolean;
    };
    NodeGroupsSection: {
      data?: components['schemas']['NodeGroup'][];
      /**
       * Format: date-time
       * When the data was read.
       */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
      /** Whether it is older than three times its cadence, or was never read. */
      stale: boolean;
    };
    AddonsSection: {
      data?: components['schemas']['Addon'][];
      /**
       * Format: date-time
       * When the data was read.
       */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
      /** Whether it is older than three times its cadence, or was never read. */
      stale: boolean;
    };
    FargateProfilesSection: {
      data?: components['schemas']['FargateProfile'][];
      /**
       * Format: date-time
       * When the data was read.
       */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
      /** Whether it is older than three times its cadence, or was never read. */
      stale: boolean;
    };
    PodIdentityAssociationsSection: {
      data?: components['schemas']['PodIdentityAssociation'][];
      /**
       * Format: date-time
       * When the data was read.
       */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
      /** Whether it is older than three times its cadence, or was never read. */
      stale: boolean;
    };
    AccessEntriesSection: {
      data?: components['schemas']['AccessEntry'][];
      /**
       * Format: date-time
       * When the data was read.
       */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
      /** Whether it is older than three times its cadence, or was never read. */
      stale: boolean;
    };
    InsightsSection: {
      data?: components['schemas']['Insight'][];
      /**
       * Format: date-time
       * When the data was read.
       */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
      /** Whether it is older than three times its cadence, or was never read. */
      stale: boolean;
    };
    SubnetsSection: {
      data?: components['schemas']['Subnet'][];
      /**
       * Format: date-time
       * When the data was read.
       */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
      /** Whether it is older than three times its cadence, or was never read. */
      stale: boolean;
    };
    ComponentsSection: {
      data?: components['schemas']['Component'][];
      /**
       * Format: date-time
       * When the data was read.
       */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
      /** Whether it is older than three times its cadence, or was never read. */
      stale: boolean;
    };
    NodePoolsSection: {
      data?: components['schemas']['NodePoolVersions'][];
      /**
       * Format: date-time
       * When the data was read.
       */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
      /** Whether it is older than three times its cadence, or was never read. */
      stale: boolean;
    };
    AwsAuthSection: {
      data?: components['schemas']['AwsAuth'];
      /**
       * Format: date-time
       * When the data was read.
       */
      observedAt?: string;
      failure?: components['schemas']['ReadFailure'];
      /** Whether it is older than three times its cadence, or was never read. */
      stale: boolean;
    };

    SectionName:
      | 'core'
      | 'nodeGroups'
      | 'addons'
      | 'fargateProfiles'
      | 'podIdentityAssociations'
      | 'accessEntries'
      | 'insights'
      | 'subnets'
      | 'components'
      | 'nodePools'
      | 'awsAuth';
    /** An installed add-on compared with what EKS offers. */
    AddonStatus: {
      name: string;
      /** Whether it runs in the cluster without being an EKS add-on, so that EKS does not update it. */
      selfManaged: boolean;
      installed?: string;
      /** What EKS installs by default on this version of Kubernetes. */
      defaultVersion?: string;
      latestVersion?: string;
      /**
             * `incompatible` is a version that EKS does not list for the version of the cluster.

             */
      state: 'latest' | 'updateAvailable' | 'incompatible' | 'unknown';
      /** Whether the installed version is missing for the next minor version; absent when not known. */
      blocksNext?: boolean;
      nextDefaultVersion?: string;
      sentence: string;
    };
    /** The AMI of a node group compared with the latest release of its type. */
    NodeGroupStatus: {
      nodeGroup: string;
      /**
             * `custom` is an AMI of the account itself; for `unpublished` AWS publishes no AMI any more.

             */
      state: 'latest' | 'behind' | 'custom' | 'unpublished' | 'unknown';
      amiType?: string;
      installed?: string;
      latest?: string;
      daysBehind?: number;
      sentence: string;
    };
    /** How far the kubelets of a pool are behind the control plane. */
    KubeletSkew: {
      pool: {
        kind: string;
        name: string;
      };
      version?: string;
      /** Minor versions; negative when newer. Absent when not known. */
      behind?: number;
      blocksNext?: boolean;
      sentence: string;
    };
    JournalEntry: {
      revision: number;
      /** Format: date-time */
      at: string;
      section: string;
      sentence: string;
    };
    /** Access entries, `aws-auth` and their history are told only to who has `eks.cluster.access.read`; without it these sections fail with that name. */
    ClusterDetail: {
      summary: components['schemas']['ClusterSummary'];
      core: components['schemas']['CoreSection'];
      nodeGroups: components['schemas']['NodeGroupsSection'];
      addons: components['schemas']['AddonsSection'];
      fargateProfiles: components['schemas']['FargateProfilesSection'];
      podIdentityAssociations: components['schemas']['PodIdentityAssociationsSection'];
      accessEntries: components['schemas']['AccessEntriesSection'];
      insights: components['schemas']['InsightsSection'];
      subnets: components['schemas']['SubnetsSection'];
      components: components['schemas']['ComponentsSection'];
      nodePools: components['schemas']['NodePoolsSection'];
      awsAuth: components['schemas']['AwsAuthSection'];
      /** Of EKS add-ons and of those that run without EKS managing them. */
      addonStatus: components['schemas']['AddonStatus'][];
      /** Basic add-ons that the cluster lacks; absent when that is not known. */
      missingAddons?: string[];
      /** In the order of the node groups; empty while they were never read. */
      nodeGroupStatus: components['schemas']['NodeGroupStatus'][];
      kubeletSkew: components['schemas']['KubeletSkew'][];
      history: components['schemas']['JournalEntry'][];
    };
    ClusterRefresh: {
      /**
             * `recently` is a cluster that was read less than ten seconds ago, so that AWS was not asked.

             */
      outcome: 'read' | 'recently' | 'failed';
      /**
       * Format: date-time
       * When it was read; only with `recently`.
       */
      at?: string;
      failure?: components['schemas']['ReadFailure'];
    };
    UpgradeFinding: {
      code: string;
      /**
             * A `blocker` must be mended first, a `warning` should be looked at, `unknown` could not be checked.

             */
      weight: 'blocker' | 'warning' | 'unknown';
      /** Nothing is wrong, but something could be better; it weighs nothing. */
      advice?: boolean;
      /** The stage that it belongs to. */
      stageId: string;
      /** Names stand in backticks. */
      sentence: string;
      evidence: components['schemas']['Evidence'][];
      nextStep?: components['schemas']['NextStep'];
    };
    UpgradeStage: {
      /** Unique in the plan, such as `addon/vpc-cni`. */
      id: string;

      kind:
        | 'prepare'
        | 'controlPlane'
        | 'nodeGroup'
        | 'nodePool'
        | 'fargateProfile'
        | 'addon'
        | 'component'
        | 'verify';
      name: string;
      from?: string;
      to?: string;
      /**
             * `blocked` waits for a blocker; `automatic` is done by AWS.

             */
      state: 'done' | 'todo' | 'blocked' | 'automatic';
      sentence: string;
    };
    UpgradePlan: {
      entityName: string;
      from?: string;
      to?: string;
      /**
             * `upToDate` is a cluster for which there is no newer version yet. `unknown` is one that nothing known blocks, while not everything could be checked.

             */
      state: 'ready' | 'warnings' | 'blocked' | 'unknown' | 'upToDate';
      sentence: string;
      /** Blockers first, then warnings, then what could not be checked, then advice. */
      findings: components['schemas']['UpgradeFinding'][];
      /** What no plan evaluates, whatever was read. */
      notEvaluated: components['schemas']['Finding'][];
      /** In the order in which they are carried out. */
      stages: components['schemas']['UpgradeStage'][];
      rollback: {
        state: 'possible' | 'blocked' | 'over' | 'notUpgraded' | 'unknown';
        to?: string;
        /** Format: date-time */
        until?: string;
        sentence: string;
        /** What blocks it, what must be done first, and what could not be checked. */
        findings: components['schemas']['Finding'][];
      };
    };
    /** One way in which a principal reaches the Kubernetes API. */
    AccessGrant: {
      source: 'accessEntry' | 'awsAuth';
      principal: string;
      type?: string;
      /** Whether it lets nodes join, so that it is no access of people or programs. */
      forNodes: boolean;
      username?: string;
      kubernetesGroups: string[];
      policy?: string;
      /** Empty for the whole cluster. */
      namespaces: string[];
      /** Absent when it depends on Kubernetes RBAC, which is not evaluated. */
      clusterAdmin?: boolean;
      ignored: boolean;
    };
    AccessReport: {
      entityName: string;
      /**
       * Format: date-time
       * The older of the reads that it stands on; absent while neither was read.
       */
      asOf?: string;
      authenticationMode?: string;
      /** Absent when it is not known. */
      awsAuthInUse?: boolean;
      sentence: string;
      /** Cluster administrators first, then by principal. */
      grants: components['schemas']['AccessGrant'][];
      findings: components['schemas']['Finding'][];
      /** What the report does not evaluate, or could not. */
      notEvaluated: components['schemas']['Finding'][];
    };
    /** A version of Kubernetes with the clusters that run it. Dates are those of the region that was read last. */
    CalendarVersion: {
      version: string;
      /** Whether EKS takes it for a new cluster when none is named. */
      isDefault?: boolean;
      /** Format: date-time */
      releaseDate?: string;
      /** Format: date-time */
      endOfStandardSupport: string;
      /** Format: date-time */
      endOfExtendedSupport: string;
      /**
             * Of the version itself, which is what a cluster with extended support is in.

             */
      phase:
        | 'standard'
        | 'extended'
        | 'pendingAutoUpgrade'
        | 'unsupported'
        | 'unknown';
      /** Whole days until that phase ends; zero or less once support has ended. */
      daysLeft?: number;
      clusters: number;
      /** Clusters by their own phase, which depends on their support type. Only phases that occur. */
      clustersByPhase: {
        [key: string]: number;
      };
      /** For its clusters in extended support, list price. */
      extraCostPerMonthUsd: number;
    };
    /** A day on which something happens to clusters by itself. */
    CalendarDeadline: {
      /** Format: date-time */
      at: string;
      version: string;
      /**
             * Extended support begins and costs, or EKS upgrades the control planes.

             */
      event: 'extendedSupport' | 'autoUpgrade';
      clusters: number;
      /** Zero or less where the day has come, so that it may happen at any time. */
      daysLeft: number;
      addedCostPerMonthUsd: number;
      sentence: string;
    };
    /** Where the calendar of a region comes from. */
    RegionCalendar: {
      region: string;
      /**
             * `fallback` is the dated table of this project, because AWS was never asked with success.

             */
      source: 'live' | 'fallback';
      /** Format: date-time */
      asOf: string;
      /** Why AWS could not be asked again since. */
      failure?: components['schemas']['ReadFailure'];
    };
    Calendar: {
      /**
             * `live` only when the calendar of every region was read from AWS.

             */
      source: 'live' | 'fallback';
      /**
       * Format: date-time
       * When the oldest of the calendars was read or written; absent when there is none.
       */
      asOf?: string;
      sentence: string;
      /** Newest first. */
      versions: components['schemas']['CalendarVersion'][];
      /** Nearest first. */
      deadlines: components['schemas']['CalendarDeadline'][];
      /** For all clusters in extended support, list price. */
      extraCostPerMonthUsd: number;
      /** Clusters without a version, or with one that no calendar lists. */
      unknownClusters: number;
      /** By name; those in which the caller may read clusters. */
      regions: components['schemas']['RegionCalendar'][];
    };
    /** What the catalog module created, or would create, of the inventory. */
    CatalogReport: {
      /**
             * `observe` creates nothing.

             */
      mode: 'observe' | 'emit';
      /** Format: date-time */
      at: string;
      /** Numbers of catalog entities. */
      counts: {
        wouldCreate: number;
        inPlace: number;
        conflicts: number;
      };
      /** The first of the entities whose reference another location holds; `counts` has the number of all. */
      conflicts: {
        entityRef: string;
        /** Location or location key of the other one. */
        heldBy: string;
      }[];
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
      /** As AWS Organizations knows it. */
      accountName?: string;
      /** What names the target, such as `config`; empty once nothing does. */
      sources?: string[];
      /** What AWS and the clusters refused, from the reads so far; by action. */
      missingPermissions?: components['schemas']['MissingPermission'][];
      /**
       * Format: date-time
       * Since when no source names the target.
       */
      leftAt?: string;
      /**
       * Format: date-time
       * When the clusters of a target that left are taken out of the inventory.
       */
      keptUntil?: string;
    };
    MissingPermission: {
      /** An IAM action such as `eks:ListInsights`, or a Kubernetes verb and resource. */
      action: string;
      /** What is not read without it; empty when it is the list of clusters itself. */
      sections: components['schemas']['SectionName'][];
    };
    /** A source of targets, such as an AWS Organization. */
    TargetDiscovery: {
      /** Such as `organization:111122223333`. */
      source: string;
      /**
       * Format: date-time
       * When it was last listed completely.
       */
      listedAt?: string;
      /** Why the latest listing is not complete; the targets of the last complete one stay. */
      failure?: components['schemas']['ReadFailure'];
      /** Accounts and regions in the list that counts. */
      targetCount: number;
    };
    TargetList: {
      items: components['schemas']['Target'][];
      /** By source; empty when targets come from the configuration only. */
      discovery: components['schemas']['TargetDiscovery'][];
      /** Absent until the catalog module reported. */
      catalog?: components['schemas']['CatalogReport'];
    };
    PermissionCheck: {
      /** An IAM action such as `eks:DescribeCluster`, or a Kubernetes verb and resource. */
      action: string;
      /**
             * The permissions that are installed together: `eks` reads EKS, `aws` also IAM, EC2, load balancing and Systems Manager, `kubernetes` the APIs of the clusters.

             */
      tier: 'eks' | 'aws' | 'kubernetes';
      /** What is not known without it. */
      sections: string[];

      state: 'allowed' | 'denied' | 'unknown';
      sentence: string;
    };
    TargetCheck: {
      accountId: string;
      region: string;
      /** As whom the portal arrives in the account. */
      identity: {
        state: 'ok' | 'failed';
        arn?: string;
        sentence: string;
        failure?: components['schemas']['ReadFailure'];
      };
      /** By tier, then by action; all `unknown` while the identity fails. */
      checks: components['schemas']['PermissionCheck'][];
      /** Denied IAM actions. */
      missing: string[];
      /** The IAM policy to add, when any action is missing. */
      policy?: {
        [key: string]: unknown;
      };
      /** Format: date-time */
      checkedAt: string;
    };
    Change: {
      revision: number;

      kind: 'present' | 'removed';
      entityName: string;
      arn: string;
      accountId: string;
      region: string;
      owner?: string;
      /** Entity reference of the system. */
      system?: string;
      lifecycle?: string;
      /** The role that the portal assumes in the account; absent when it uses its own credentials there. */
      assumeRoleArn?: string;
      /** The external id for that role. */
      externalId?: string;
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
      /** Where its pods may run, such as `ec2`, `auto` or `fargate`; absent when EKS does not say. */
      computeTypes?: string[];
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
    Evidence: {
      label: string;
      value: string;
    };
    NextStep: {
      sentence: string;
      command?: string;
      change?: {
        title: string;

        language: 'json' | 'yaml';
        before: string;
        after: string;
      };
    };
    Finding: {
      code: string;
      state: components['schemas']['JudgementState'];
      /** Nothing is wrong, but something could be better. */
      advice?: boolean;
      /** Names stand in backticks. */
      sentence: string;
      /** Format: date-time */
      since?: string;
      evidence: components['schemas']['Evidence'][];
      nextStep?: components['schemas']['NextStep'];
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
    /** Name of the cluster's catalog entity. */
    EntityName: string;
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
      query?: {
        /** Text that the name, ARN, entity name or owner contains, in any case. */
        q?: string;
        /** AWS account id of 12 digits. */
        account?: string;
        /** Such as `eu-west-1`. */
        region?: string;
        /** Kubernetes minor version, such as `1.34`. */
        version?: string;
        /** Entity reference, such as `group:default/payments`; a name alone is a group in the namespace `default`. */
        owner?: string;
        /** As EKS reports it, such as `ACTIVE`; `UNKNOWN` while it was never read. */
        status?: string;
        /** Support phase, one of `standard`, `extended`, `pendingAutoUpgrade`, `unsupported` and `unknown`. */
        phase?: string;
        /** Whether what is known of the cluster itself is older than three times its cadence. */
        stale?: boolean;
        /** One of `name` (default), `entityName`, `account`, `region`, `version`, `owner`, `status`, `endOfSupport` and `observedAt`; a leading `-` turns the order around. Clusters without a value come last. */
        orderBy?: string;
        /** Clusters per page, from 1 to 500; 500 when absent. */
        limit?: number;
        /** The `nextCursor` of the page before, with the same filters and order. */
        cursor?: string;
      };
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
        entityName: components['parameters']['EntityName'];
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
        entityName: components['parameters']['EntityName'];
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
  GetUpgradePlan: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Name of the cluster's catalog entity. */
        entityName: components['parameters']['EntityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The plan. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpgradePlan'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetAccessReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Name of the cluster's catalog entity. */
        entityName: components['parameters']['EntityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The report. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessReport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetAccessReportCsv: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Name of the cluster's catalog entity. */
        entityName: components['parameters']['EntityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One line per grant. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  RefreshCluster: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Name of the cluster's catalog entity. */
        entityName: components['parameters']['EntityName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Whether it was read, also when AWS did not let it be read. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterRefresh'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetCalendar: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The calendar. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Calendar'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  PutCatalogReport: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CatalogReport'];
      };
    };
    responses: {
      /** Kept; the targets show it. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  CheckTarget: {
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
      /** The result, also when the account cannot be reached at all. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetCheck'];
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
        /** Reads anew instead of answering from the cache, unless what is there was read in the last five seconds. */
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
