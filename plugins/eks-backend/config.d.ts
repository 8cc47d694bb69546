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

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

/** What is absent keeps its default. */
interface Pace {
  /** Calls in a second over a longer time, above 0; of all replicas together. */
  perSecond?: number;
  /** Calls at once after a rest, from 1; of all replicas together. */
  burst?: number;
  /** Calls of one process that are under way at the same time, from 1. */
  parallel?: number;
}

export interface Config {
  /** Amazon EKS: which clusters are read, and how. Credentials are configured under `aws`. */
  eks?: {
    aws?: {
      /**
       * Replaces the endpoint of every AWS service that this plugin calls, for a proxy or a simulator. Absent: real AWS. Roles
       * are assumed by Backstage's AWS integration, which does not use it.
       */
      endpoint?: string;
      /** How fast each service is called at most, in one account and region. */
      pace?: {
        eks?: Pace;
        ec2?: Pace;
        elbv2?: Pace;
        iam?: Pace;
        ssm?: Pace;
        sts?: Pace;
        organizations?: Pace;
      };
      /** How many backend processes share the pace. Defaults to 1. */
      replicas?: number;
    };
    /**
     * The accounts and regions whose clusters are read. Which role is assumed in an account, with which external id, in
     * which partition, is configured under `aws.accounts` and `aws.accountDefaults`.
     */
    targets?: Array<{
      /** 12 digits, in quotes. */
      accountId: string;
      /** Such as `eu-west-1`. */
      regions: string[];
    }>;
    /** AWS organizations whose active accounts are targets too. They are listed once an hour. */
    organizations?: Array<{
      /** The management account or a delegated administrator, 12 digits in quotes. */
      accountId: string;
      /** The regions that are read in each account. */
      regions: string[];
      /** Ids of organizational units or roots, such as `ou-ab12-11111111`; units below them count. Absent: all accounts. */
      organizationalUnits?: string[];
      /** Accounts that are left out, 12 digits each in quotes. */
      excludeAccounts?: string[];
    }>;
    inventory?: {
      /** How often each account and region is read. Defaults to every 10 minutes, with a timeout of 9. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** How old a part of a cluster may get before it is read again, at least ten seconds; never more often than the schedule. */
      cadence?: {
        /** The cluster itself. Defaults to 20 minutes. */
        core?: HumanDuration | string;
        /** Defaults to one hour. */
        nodeGroups?: HumanDuration | string;
        /** Defaults to 3 hours. */
        addons?: HumanDuration | string;
        /** Defaults to 6 hours. */
        fargateProfiles?: HumanDuration | string;
        /** Defaults to 6 hours. */
        podIdentityAssociations?: HumanDuration | string;
        /** Defaults to 24 hours. */
        accessEntries?: HumanDuration | string;
        /** Defaults to 6 hours. */
        insights?: HumanDuration | string;
        /** Subnets with their free addresses. Defaults to 2 hours. */
        subnets?: HumanDuration | string;
        /** Controllers that are no EKS add-ons, from the cluster's own API. Defaults to one hour. */
        components?: HumanDuration | string;
        /** Nodes with their kubelet versions, from the cluster's own API. Defaults to one hour. */
        nodePools?: HumanDuration | string;
        /** The ConfigMap `aws-auth`, from the cluster's own API. Defaults to one hour. */
        awsAuth?: HumanDuration | string;
      };
      /** Parts of a cluster that are read, each true by default. The core cannot be switched off. */
      sections?: {
        nodeGroups?: boolean;
        addons?: boolean;
        fargateProfiles?: boolean;
        podIdentityAssociations?: boolean;
        accessEntries?: boolean;
        insights?: boolean;
        subnets?: boolean;
        components?: boolean;
        nodePools?: boolean;
        awsAuth?: boolean;
      };
      /**
       * How long the clusters of a target stay that neither the configuration nor any source names any more, at least one
       * hour. Defaults to 7 days.
       */
      grace?: HumanDuration | string;
    };
    /** Who owns a cluster that carries no tag `backstage-eks.io/owner` with a group or user: templates of this project set it. */
    owner?: {
      /** The AWS tag of a cluster that names its owner: an entity reference, or the name of a group. */
      tag?: string;
      /** For clusters without either tag; the first rule that fits counts. */
      rules?: Array<{
        /** The cluster carries this AWS tag. */
        tag?: string;
        /** A regular expression for the whole value of the tag; any value when absent. */
        value?: string;
        /** The cluster is in this account, 12 digits in quotes. */
        accountId?: string;
        /** An entity reference, or the name of a group. */
        owner: string;
      }>;
      /** The owner of all other clusters. Defaults to `group:default/platform`. */
      default?: string;
    };
    system?: {
      /** The AWS tag of a cluster that names its system: an entity reference, or the name of a system. */
      tag?: string;
    };
    lifecycle?: {
      /** The AWS tag of a cluster that names its lifecycle. */
      tag?: string;
      /** The lifecycle of clusters without that tag, such as `production`. */
      default?: string;
    };
    events?: {
      /**
       * Topics of the events service on which events of EKS from Amazon EventBridge arrive. Defaults to `aws-eks`; an empty
       * list switches events off.
       */
      topics?: string[];
    };
    /** Entity names that replace the generated ones, so that references survive the move from another provider. */
    entityNames?: Array<{
      /** The ARN of the cluster. */
      arn: string;
      /** The name of its entity. */
      name: string;
    }>;
    identity?: {
      /** Further accounts, 12 digits each in quotes, whose IAM roles and OIDC providers may be read. */
      accounts?: string[];
    };
    serviceState?: {
      /** How long each of the two rounds of calls to a cluster may take, from 1 to 60 seconds. Defaults to 10 seconds. */
      timeout?: HumanDuration | string;
      /** Whether workloads in namespaces such as `kube-system` are shown. Defaults to false. */
      systemNamespaces?: boolean;
    };
  };
}
