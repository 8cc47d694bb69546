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
 * The fixed texts of the form fields. What the backend finds out comes from the backend.
 *
 * @public
 */
export const scaffolderModuleEksTranslationRef = createTranslationRef({
  id: 'plugin.scaffolder-module-eks',
  messages: {
    request: {
      required: 'Required',
      loading: 'Loading',
      retry: 'Try again',
      noAnswer: 'no answer within {{seconds}} s.',
      forbidden:
        'Choosing accounts, regions and versions needs the permission `{{permission}}`. Ask whoever runs this portal.',
    },
    target: '{{accountId}} · {{region}}',
    clusterBaseName: {
      title: 'Name',
      description:
        'Each cluster is named after it and its environment, such as `payments-dev`.',
      clusters_one: 'Cluster: {{names}}',
      clusters_other: 'Clusters: {{names}}',
    },
    kubernetesVersion: {
      title: 'Kubernetes version',
      description: 'Of the control plane and the nodes of all environments.',
      default: 'EKS default',
      noEnvironments:
        'Choose account and region of an environment first: they decide which versions there are.',
      failed: 'The versions could not be read: {{message}}',
      partly: 'Without {{target}}, which could not be asked: {{message}}',
      none: 'No version is offered in all the accounts and regions that were chosen.',
      fallback:
        'From the calendar that comes with this plugin, as of {{date}}: the account could not be asked.',
      notOffered:
        '“{{version}}” is not offered in {{targets}}: choose one of {{versions}}.',
      support: {
        standard: 'Standard support until {{date}}',
        extended: 'Extended support until {{date}}',
        daysLeft_one: '{{count}} day left',
        daysLeft_other: '{{count}} days left',
        cost: 'about {{amount}} more per month',
        ended: 'Standard support ended on {{date}}',
        unknown: 'Support dates not known',
      },
    },
    environments: {
      title: 'Environments',
      description: 'Each one gets a cluster of its own, in its own VPC.',
      failed: 'The accounts and regions could not be read: {{message}}',
      noTargets:
        'No accounts are configured. Whoever runs this portal adds them under `eks.targets`.',
      untitled: 'New environment',
      add: 'Add environment',
      full_one: 'The template takes {{count}} environment.',
      full_other: 'The template takes up to {{count}} environments.',
      duplicate: 'Duplicate {{name}}',
      remove: 'Remove {{name}}',
      name: 'Environment',
      target: 'Account and region',
      targetPlaceholder: 'Choose',
      failing: '{{target}} ({{reason}})',
      notConfigured: '{{target}} (not configured)',
      vpcCidr: 'VPC CIDR',
      desiredSize: 'Nodes',
      maxSize: 'Nodes at most',
      network:
        '{{zones}} zones, {{addresses}} addresses. Private subnets {{zones}} x /{{prefix}}: {{podAddresses}} addresses for nodes and pods.',
      reason: {
        denied: 'denied',
        throttled: 'throttled by AWS',
        unreachable: 'unreachable',
        timeout: 'timed out',
        invalid: 'invalid answer',
        notConfigured: 'not configured',
        notAsked: 'not asked',
      },
      problem: {
        noneLeft: 'Add at least one environment.',
        inEnvironment: '{{name}}: {{problem}}',
        nthEnvironment: 'Environment {{number}}: {{problem}}',
        marked: 'correct {{fields}}.',
        nameMissing: 'Name the environment, such as “dev”.',
        nameTwice:
          '“{{name}}” is the name of another environment too: choose another.',
        targetMissing: 'Choose account and region.',
        targetNotConfigured:
          '{{target}} is not configured: choose one of the list.',
        cidrMissing: 'Write the range of the VPC, such as “10.40.0.0/16”.',
        cidrOverlaps:
          '{{cidr}} overlaps {{otherCidr}} of “{{other}}”: choose another, such as “{{proposal}}”.',
        cidrOverlapsNoneLeft:
          '{{cidr}} overlaps {{otherCidr}} of “{{other}}”: make one of them smaller.',
        nodesMissing: 'Write a number from 1 to {{limit}}.',
        desiredAboveMax:
          'More than “Nodes at most”, which is {{max}}: lower it or raise that.',
      },
      check: {
        checking: 'Checking {{name}}',
        failed: '{{name}} could not be checked: {{message}}',
        declared:
          'It is declared in {{source}}. If that is the repository of this form, go on: nothing changes.',
      },
    },
  },
});
