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

import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * The fixed texts of the plugin. What findings say comes from the backend.
 *
 * @public
 */
export const eksTranslationRef = createTranslationRef({
  id: 'plugin.eks',
  messages: {
    refresh: {
      checked: 'Checked {{age}}',
      button: 'Check again',
      pending: 'Checking again',
      done: 'Checked again',
    },
    clusterRefresh: {
      recently:
        'Read {{age}}. A cluster is read at most once in ten seconds, so AWS was not asked again.',
      failed: 'The cluster could not be read again',
      forbidden: {
        title: 'Loaded again what was read last, without asking AWS',
        description:
          'Having a cluster read again needs the permission `eks.cluster.refresh`. Ask whoever runs this portal.',
      },
    },
    copy: {
      command: 'Copy command',
      annotation: 'Copy annotation',
      document: 'Copy new document',
      done: 'Copied',
      failed: 'Could not copy. Select the text instead.',
    },
    request: {
      forbidden: {
        title: 'You may not see this',
        service:
          'Seeing the state of a service needs the permission `eks.service.read`. Ask whoever runs this portal.',
        cluster:
          'Seeing a cluster needs the permission `eks.cluster.read`. Ask whoever runs this portal.',
        targets:
          'Seeing which accounts are read needs the permission `eks.target.read`.',
      },
      failed: {
        title: 'The EKS backend did not answer',
        description: 'Nothing is wrong with your service because of this.',
        stale: 'Could not check again. What you see may be out of date.',
        retry: 'Try again',
      },
      loading: 'Loading',
    },
    reason: {
      denied: 'Denied',
      throttled: 'Throttled by AWS',
      unreachable: 'Unreachable',
      timeout: 'Timed out',
      invalid: 'Invalid answer',
      notConfigured: 'Not configured',
      notAsked: 'Not asked',
    },
    failure: {
      permission: 'Missing permission: `{{permission}}`',
      permissionInAccount:
        'Missing permission: `{{permission}}` in {{accountId}}',
      shownAsOf: 'Shown as of {{age}}.',
    },
    service: {
      title: 'EKS',
      judgement: {
        placement: 'Placement',
        identity: 'Identity',
        ingress: 'Ingress',
      },
      place: {
        noNamespace: 'namespace not known',
      },
      more_one: '{{count}} more finding',
      more_other: '{{count}} more findings',
      nextStep: 'Next step',
      next: 'Next: {{sentence}}',
      evidence: 'Evidence',
      advice: 'Advice',
      hidden_one: '{{count}} more place is on a cluster that you may not read.',
      hidden_other:
        '{{count}} more places are on clusters that you may not read.',
      lookup: {
        notAnnotated: {
          title: 'No workloads named',
          description:
            'Add this annotation to the entity, with the value of the same label on your workloads.',
        },
        noCluster: {
          title: 'No cluster named',
          description:
            'Add this annotation to the entity, or a `dependsOn` relation to the cluster.',
        },
        unknownCluster: {
          title: 'The named cluster is not known here',
          description:
            'Check the name, and whether the account and region of the cluster are read by this portal.',
        },
        nothingFound: {
          title: 'Nothing runs here',
          description:
            'No workload of this service was found on its clusters. If it should run, check the deployment and its labels.',
        },
        onlyHidden: { title: 'Nothing that you may see' },
      },
    },
    nodePools: {
      title: 'Nodes',
      pods: '{{ready}}/{{pods}} pods ready',
      onNodes_one: ' on {{count}} node',
      onNodes_other: ' on {{count}} nodes',
      kind: {
        nodeGroup: 'Managed node group',
        karpenter: 'Karpenter node pool',
        autoMode: 'Auto Mode',
        fargate: 'Fargate',
        hybrid: 'Hybrid nodes',
        selfManaged: 'Self-managed',
        unscheduled: 'Not scheduled',
      },
    },
    diff: {
      label: 'Change of {{title}}',
    },
    support: {
      full: {
        standard: 'Standard support',
        extended: 'Extended support',
        pendingAutoUpgrade: 'Auto-upgrade pending',
        unsupported: 'Unsupported',
        unknown: 'Support unknown',
      },
      short: {
        standard: 'Standard',
        extended: 'Extended',
        pendingAutoUpgrade: 'Auto-upgrade',
        unsupported: 'Unsupported',
        unknown: 'Unknown',
      },
      endsIn_one: 'Ends in {{count}} day',
      endsIn_other: 'Ends in {{count}} days',
      phaseUntil: '{{phase}} until {{date}}',
      until: 'until {{date}}',
      since: 'since {{date}}',
    },
    cluster: {
      title: 'EKS cluster',
      version: 'Kubernetes {{version}}',
      noVersion: 'Version unknown',
      field: {
        platformVersion: 'Platform version',
        endpoint: 'API endpoint',
        autoMode: 'Auto Mode',
        account: 'Account',
        region: 'Region',
        authentication: 'Authentication',
        deletionProtection: 'Deletion protection',
      },
      on: 'On',
      off: 'Off',
      unknown: 'Not known',
      endpoint: {
        public: 'Public',
        private: 'Private',
        both: 'Public and private',
      },
      notRead: 'Not read so far.',
      outOfDate: 'Out of date: no newer read worked.',
      issues: 'Problems reported by EKS',
    },
    progress: {
      title: 'Progress',
      failed: 'How far the cluster is could not be read: {{message}}',
      started: 'Started {{age}}',
      count: '{{done}} of {{total}} done',
      state: {
        creating: 'Being created',
        updating: 'Being updated',
        deleting: 'Being deleted',
        failed: 'Failed',
        incomplete: 'Incomplete',
        unknown: 'Not known',
      },
      kind: {
        controlPlane: 'Control plane',
        nodeGroup: 'Node group',
        addon: 'Add-on',
      },
      step: {
        done: 'Done',
        active: 'In progress',
        waiting: 'Waiting',
        failed: 'Failed',
        unknown: 'Not known',
      },
      declaration: {
        read: 'Declared in {{file}}.',
        complete: 'Has everything that {{file}} declares.',
        failed:
          'The steps that remain are not known, because {{file}} could not be read.',
      },
    },
    nodeGroups: {
      title: 'Node groups',
      empty: 'This cluster has no managed node groups.',
      emptyAutoMode:
        'This cluster has no managed node groups: Auto Mode runs its nodes.',
      name: 'Name',
      status: 'Status',
      version: 'Version',
      release: 'AMI release',
      capacity: 'Capacity',
      scaling: 'Scaling',
      issues: 'Problems',
      scalingValue: '{{desired}} now',
      scalingRange: '{{min}} to {{max}}',
      daysBehind_one: '{{count}} day behind',
      daysBehind_other: '{{count}} days behind',
      ami: {
        latest: 'Latest',
        behind: 'Newer AMI available',
        custom: 'AMI of its own',
        unpublished: 'No longer published',
        unknown: 'Latest not known',
      },
      minorsBehind_one: '{{count}} minor behind',
      minorsBehind_other: '{{count}} minors behind',
      skew: {
        newer: 'Newer than control plane',
        unknown: 'Kubelet not known',
      },
      none: 'None',
    },
    addons: {
      title: 'Add-ons',
      empty: 'This cluster has no add-ons of EKS.',
      name: 'Name',
      status: 'Status',
      version: 'Version',
      issues: 'Problems',
      none: 'None',
      available: '{{version}} available',
      state: {
        latest: 'Latest',
        updateAvailable: 'Update available',
        incompatible: 'Not listed for this version',
        unknown: 'Latest not known',
      },
      next: 'Next minor',
      mustChange: 'Needs another version',
      mayStay: 'May stay',
    },
    history: {
      title: 'History',
      empty: 'Nothing changed in the last 90 days.',
    },
    fleet: {
      unread: 'Not read',
      outdated_one: '{{count}} outdated',
      outdated_other: '{{count}} outdated',
      title: 'EKS',
      coverage: {
        all_one: '{{count}} of {{count}} target fresh.',
        all_other: '{{count}} of {{count}} targets fresh.',
        some: '{{fresh}} of {{total}} targets fresh.',
        failing: '{{accountId}} {{region}}: {{clusters}}',
        clusters_one: '{{count}} cluster',
        clusters_other: '{{count}} clusters',
        lacking_one:
          '{{count}} target lacks permissions: {{actions}}. Its details below give the policy to add.',
        lacking_other:
          '{{count}} targets lack permissions: {{actions}}. Their details below give the policy to add.',
        never: 'never listed so far',
        noTargetsTitle: 'No accounts are read yet',
        noTargets:
          'Add the accounts and regions to read under `eks.targets` in the configuration of the backend.',
      },
      filter: {
        label: 'Show only',
        attention: 'Auto-upgrade due',
        endsSoon: 'Ends soon',
        extended: 'Extended support',
        issues: 'With problems',
        stale: 'Out of date',
      },
      asOf: 'as of {{age}}',
      place: '{{accountId}} · {{region}}',
      search: 'Search clusters',
      clusters: 'Clusters',
      empty: {
        title: 'No clusters',
        description:
          'The accounts that are read have no clusters, or none that you may see.',
        search: 'No cluster matches.',
      },
      column: {
        name: 'Cluster',
        version: 'Version',
        support: 'Support',
        status: 'Status',
        nodeGroups: 'Node groups',
        addons: 'Add-ons',
        issues: 'Problems',
        owner: 'Owner',
      },
    },
    targets: {
      title: 'Targets',
      account: 'Account',
      clusters: 'Clusters',
      listed: 'Listed',
      state: 'State',
      missing: 'Missing permissions',
      none: 'None seen',
      moreActions_one: '{{count}} more',
      moreActions_other: '{{count}} more',
      fresh: 'Fresh',
      stale: 'Out of date',
      failing: 'Failing',
      incomplete: 'Incomplete',
      left: 'Left',
      open: 'Details of {{accountId}} in {{region}}',
      openLabel: 'Details',
      details: {
        title: '{{accountId}} in {{region}}',
        named: '{{accountName}} ({{accountId}}) in {{region}}',
        sources: 'Named by',
        config: 'the configuration',
        noSource: 'nothing any more',
        keptUntil: 'Its clusters are kept until {{day}}.',
        missing: 'Refused by AWS or by clusters so far',
        sections: 'Not read without it: {{sections}}',
        all: 'No cluster is found without it.',
        again:
          'What was refused is tried again within 30 minutes, and with the next run when a check finds it allowed.',
        noMissing:
          'No read was refused so far. A check also tries what was not needed yet.',
      },
      check: {
        title: 'Permissions',
        button: 'Check permissions',
        again: 'Check again',
        pending: 'Checking the permissions, which can take a minute',
        done: 'Checked. {{denied}} missing, {{unknown}} not checked.',
        forbidden:
          'Checking permissions needs the permission `eks.target.check`.',
        failed: 'The check did not work',
        missing: 'Missing',
        unknown: 'Not checked',
        allowed_one: '{{count}} permission is there.',
        allowed_other: '{{count}} permissions are there.',
        complete: 'Nothing is missing.',
        policy: 'Add this policy to the role of the portal',
        copy: 'Copy policy',
      },
      section: {
        core: 'the cluster',
        nodeGroups: 'node groups',
        addons: 'add-ons',
        fargateProfiles: 'Fargate profiles',
        podIdentityAssociations: 'Pod Identity associations',
        accessEntries: 'access entries',
        insights: 'insights',
        subnets: 'subnets',
        components: 'components in the cluster',
        nodePools: 'nodes in the cluster',
        awsAuth: 'aws-auth',
      },
      tier: {
        eks: 'EKS',
        aws: 'IAM, EC2, load balancing and Systems Manager',
        kubernetes: 'Kubernetes',
      },
      discovery: {
        title: 'Sources of targets',
        count_one: '{{count}} target',
        count_other: '{{count}} targets',
        never: 'never listed completely so far',
      },
      catalog: {
        title: 'In the catalog',
        observe:
          'Observing only, nothing is created: {{create}} entities would be, {{inPlace}} are there already, {{conflicts}} are in conflict.',
        empty: 'The inventory held nothing for the catalog.',
        settled_one: 'The one entity of the inventory is there.',
        settled_other: 'All {{count}} entities of the inventory are there.',
        emit: '{{inPlace}} entities are in the catalog, {{create}} are still to come, {{conflicts}} are in conflict.',
        conflicts: 'References that another location holds',
        heldBy: 'held by {{location}}',
        more_one: '{{count}} more is not listed.',
        more_other: '{{count}} more are not listed.',
      },
    },
  },
});
