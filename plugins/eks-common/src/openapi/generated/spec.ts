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

/**
 * The OpenAPI document of the REST API.
 *
 * @public
 */
export const eksOpenApiSpec = {
  openapi: '3.1.0',
  info: {
    title: 'eks',
    version: '1',
    description:
      'EKS clusters of many AWS accounts, and the state of the services that run on them.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/clusters': {
      get: {
        operationId: 'ListClusters',
        summary:
          'The clusters that the caller may read, filtered and in order, one page at a time.',
        description:
          'Values that are not understood are refused with the name of the parameter, its value and what is allowed.',
        parameters: [
          {
            name: 'q',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'Text that the name, ARN, entity name or owner contains, in any case.',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'account',
            in: 'query',
            required: false,
            description: 'AWS account id of 12 digits.',
            schema: { type: 'string', maxLength: 100 },
          },
          {
            name: 'region',
            in: 'query',
            required: false,
            description: 'Such as `eu-west-1`.',
            schema: { type: 'string', maxLength: 100 },
          },
          {
            name: 'version',
            in: 'query',
            required: false,
            description: 'Kubernetes minor version, such as `1.34`.',
            schema: { type: 'string', maxLength: 100 },
          },
          {
            name: 'owner',
            in: 'query',
            required: false,
            allowReserved: true,
            description:
              'Entity reference, such as `group:default/payments`; a name alone is a group in the namespace `default`.',
            schema: { type: 'string', maxLength: 300 },
          },
          {
            name: 'status',
            in: 'query',
            required: false,
            description:
              'As EKS reports it, such as `ACTIVE`; `UNKNOWN` while it was never read.',
            schema: { type: 'string', maxLength: 100 },
          },
          {
            name: 'phase',
            in: 'query',
            required: false,
            description:
              'Support phase, one of `standard`, `extended`, `pendingAutoUpgrade`, `unsupported` and `unknown`.',
            schema: { type: 'string', maxLength: 100 },
          },
          {
            name: 'stale',
            in: 'query',
            required: false,
            description:
              'Whether what is known of the cluster itself is older than three times its cadence.',
            schema: { type: 'boolean' },
          },
          {
            name: 'orderBy',
            in: 'query',
            required: false,
            description:
              'One of `name` (default), `entityName`, `account`, `region`, `version`, `owner`, `status`, `endOfSupport` and `observedAt`; a leading `-` turns the order around. Clusters without a value come last.',
            schema: { type: 'string', maxLength: 100 },
          },
          {
            name: 'limit',
            in: 'query',
            required: false,
            description: 'Clusters per page, from 1 to 500; 500 when absent.',
            schema: { type: 'integer' },
          },
          {
            name: 'cursor',
            in: 'query',
            required: false,
            description:
              'The `nextCursor` of the page before, with the same filters and order.',
            schema: { type: 'string', maxLength: 1000 },
          },
        ],
        responses: {
          '200': {
            description: 'Clusters with their versions and support status.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ClusterList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/clusters/{entityName}': {
      get: {
        operationId: 'GetCluster',
        summary: 'One cluster with its sections and its history.',
        parameters: [{ $ref: '#/components/parameters/EntityName' }],
        responses: {
          '200': {
            description: 'The cluster.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ClusterDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/clusters/{entityName}/progress': {
      get: {
        operationId: 'GetClusterProgress',
        summary:
          'How far a cluster is with coming up or changing, and the steps that remain.',
        description:
          "Compares what EKS reports with what the `cluster.yaml` declares that the cluster's source tag points to.",
        parameters: [{ $ref: '#/components/parameters/EntityName' }],
        responses: {
          '200': {
            description: 'The progress.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ClusterProgress' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/clusters/{entityName}/upgrade-plan': {
      get: {
        operationId: 'GetUpgradePlan',
        summary:
          "The way from a cluster's version to the next one, in order, with what stands in it.",
        parameters: [{ $ref: '#/components/parameters/EntityName' }],
        responses: {
          '200': {
            description: 'The plan.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/UpgradePlan' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/clusters/{entityName}/access-report': {
      get: {
        operationId: 'GetAccessReport',
        summary:
          "Who may reach a cluster's Kubernetes API, and what was not evaluated.",
        parameters: [{ $ref: '#/components/parameters/EntityName' }],
        responses: {
          '200': {
            description: 'The report.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AccessReport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/clusters/{entityName}/access-report.csv': {
      get: {
        operationId: 'GetAccessReportCsv',
        summary: 'The access report as a table, to download.',
        parameters: [{ $ref: '#/components/parameters/EntityName' }],
        responses: {
          '200': {
            description: 'One line per grant.',
            content: { 'text/csv': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/clusters/{entityName}/refresh': {
      post: {
        operationId: 'RefreshCluster',
        summary:
          'Reads a cluster from AWS at once; at most once in ten seconds.',
        parameters: [{ $ref: '#/components/parameters/EntityName' }],
        responses: {
          '200': {
            description:
              'Whether it was read, also when AWS did not let it be read.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ClusterRefresh' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/calendar': {
      get: {
        operationId: 'GetCalendar',
        summary:
          'The support calendar with the clusters that the caller may read on it.',
        responses: {
          '200': {
            description: 'The calendar.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Calendar' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/catalog-report': {
      put: {
        operationId: 'PutCatalogReport',
        summary:
          'What the catalog module creates, or would create; for services only.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CatalogReport' },
            },
          },
        },
        responses: {
          '204': { description: 'Kept; the targets show it.' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/targets': {
      get: {
        operationId: 'ListTargets',
        summary:
          'The accounts and regions that are read, with their freshness and failures.',
        responses: {
          '200': {
            description: 'Targets, failing ones first.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TargetList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/targets/{accountId}/{region}/versions': {
      get: {
        operationId: 'ListKubernetesVersions',
        summary:
          'The Kubernetes versions that EKS offers in a target, newest first, with their support dates.',
        parameters: [
          { $ref: '#/components/parameters/AccountId' },
          { $ref: '#/components/parameters/Region' },
        ],
        responses: {
          '200': {
            description: 'Versions.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/KubernetesVersionList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/targets/{accountId}/{region}/addon-versions': {
      get: {
        operationId: 'ListAddonVersions',
        summary:
          'The add-ons that EKS offers for a Kubernetes version in a target, with their versions.',
        parameters: [
          { $ref: '#/components/parameters/AccountId' },
          { $ref: '#/components/parameters/Region' },
          {
            name: 'kubernetesVersion',
            in: 'query',
            required: true,
            schema: { type: 'string', pattern: '^1\\.[0-9]{1,3}$' },
          },
        ],
        responses: {
          '200': {
            description: 'Add-ons by name.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AddonVersionsList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/targets/{accountId}/{region}/preflight': {
      post: {
        operationId: 'CheckNewCluster',
        summary: 'What would hinder a new cluster in a target. Reads only.',
        parameters: [
          { $ref: '#/components/parameters/AccountId' },
          { $ref: '#/components/parameters/Region' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewCluster' },
            },
          },
        },
        responses: {
          '200': {
            description: 'One entry per check, in a fixed order.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PreflightReport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/targets/{accountId}/{region}/check': {
      post: {
        operationId: 'CheckTarget',
        summary:
          'Which permissions the portal has in a target, action by action. Asks AWS, changes nothing.',
        parameters: [
          { $ref: '#/components/parameters/AccountId' },
          { $ref: '#/components/parameters/Region' },
        ],
        responses: {
          '200': {
            description:
              'The result, also when the account cannot be reached at all.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TargetCheck' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/changes': {
      get: {
        operationId: 'ListChanges',
        summary:
          'Clusters that changed or were removed after a revision, in order; for services only.',
        parameters: [
          {
            name: 'after',
            in: 'query',
            required: false,
            description:
              'The revision of the last change that the caller has; 0 reads everything.',
            schema: {
              type: 'integer',
              minimum: 0,
              maximum: 2147483647,
              default: 0,
            },
          },
          {
            name: 'limit',
            in: 'query',
            required: false,
            schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
          },
        ],
        responses: {
          '200': {
            description: 'One page of changes.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ChangeList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/services/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'GetServiceState',
        summary:
          'Placement, identity and ingress of a catalog entity, in every place it runs.',
        parameters: [
          {
            name: 'kind',
            in: 'path',
            required: true,
            schema: { type: 'string', maxLength: 63, pattern: '^[!-~]+$' },
          },
          {
            name: 'namespace',
            in: 'path',
            required: true,
            schema: { type: 'string', maxLength: 63, pattern: '^[!-~]+$' },
          },
          {
            name: 'name',
            in: 'path',
            required: true,
            schema: { type: 'string', maxLength: 63, pattern: '^[!-~]+$' },
          },
          {
            name: 'fresh',
            in: 'query',
            required: false,
            description:
              'Reads anew instead of answering from the cache, unless what is there was read in the last five seconds.',
            schema: { type: 'boolean', default: false },
          },
        ],
        responses: {
          '200': {
            description: 'The state of the service.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ServiceState' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    parameters: {
      EntityName: {
        name: 'entityName',
        in: 'path',
        required: true,
        description: "Name of the cluster's catalog entity.",
        schema: { type: 'string', maxLength: 63, pattern: '^[A-Za-z0-9_.-]+$' },
      },
      AccountId: {
        name: 'accountId',
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: '^[0-9]{12}$' },
      },
      Region: {
        name: 'region',
        in: 'path',
        required: true,
        schema: {
          type: 'string',
          pattern: '^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}$',
        },
      },
    },
    responses: {
      Error: {
        description: 'The request failed.',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
    schemas: {
      Error: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
            additionalProperties: true,
          },
        },
        additionalProperties: true,
      },
      ReadFailure: {
        type: 'object',
        description:
          'Why something could not be read, and since when it fails.',
        required: ['reason', 'message'],
        properties: {
          reason: {
            type: 'string',
            enum: [
              'denied',
              'throttled',
              'unreachable',
              'timeout',
              'invalid',
              'notConfigured',
              'notAsked',
            ],
          },
          permission: {
            type: 'string',
            description:
              'The missing IAM action or Kubernetes verb and resource.',
          },
          accountId: { type: 'string' },
          message: { type: 'string' },
          since: { type: 'string', format: 'date-time' },
        },
      },
      HealthIssue: {
        type: 'object',
        required: ['code', 'message', 'resourceIds'],
        properties: {
          code: { type: 'string' },
          message: { type: 'string' },
          resourceIds: { type: 'array', items: { type: 'string' } },
        },
      },
      SupportStatus: {
        type: 'object',
        description:
          'Where a Kubernetes version stands in the support calendar of EKS today. Computed when read.',
        required: ['phase', 'endsSoon', 'sentence', 'source', 'asOf'],
        properties: {
          phase: {
            type: 'string',
            enum: [
              'standard',
              'extended',
              'pendingAutoUpgrade',
              'unsupported',
              'unknown',
            ],
          },
          endOfStandardSupport: { type: 'string', format: 'date-time' },
          endOfExtendedSupport: { type: 'string', format: 'date-time' },
          daysLeft: {
            type: 'integer',
            description:
              'Whole days until the current phase ends; negative when it is over.',
          },
          endsSoon: {
            type: 'boolean',
            description:
              'Whether standard or extended support ends in less than 60 days; false once it has ended, and when unknown.',
          },
          extraCostPerMonthUsd: {
            type: 'number',
            description:
              'What extended support adds to the bill of this cluster, list price.',
          },
          sentence: { type: 'string' },
          source: { type: 'string', enum: ['live', 'fallback'] },
          asOf: { type: 'string', format: 'date-time' },
        },
      },
      ClusterSummary: {
        type: 'object',
        required: [
          'entityName',
          'entityRef',
          'name',
          'arn',
          'accountId',
          'region',
          'status',
          'autoMode',
          'support',
          'stale',
        ],
        properties: {
          entityName: { type: 'string' },
          entityRef: { type: 'string' },
          name: { type: 'string' },
          arn: { type: 'string' },
          accountId: { type: 'string' },
          region: { type: 'string' },
          version: { type: 'string' },
          platformVersion: { type: 'string' },
          status: { type: 'string' },
          autoMode: { type: 'boolean' },
          owner: {
            type: 'string',
            description: 'Entity reference of the owner.',
          },
          support: { $ref: '#/components/schemas/SupportStatus' },
          nodeGroupCount: {
            type: 'integer',
            description: 'Absent while the node groups were never read.',
          },
          addonCount: {
            type: 'integer',
            description: 'Absent while the add-ons were never read.',
          },
          issueCount: {
            type: 'integer',
            description:
              'Problems that EKS reports on the cluster, its node groups and its add-ons. Absent while none is known and not all of them were read.',
          },
          system: {
            type: 'string',
            description: 'Entity reference of the system.',
          },
          lifecycle: { type: 'string' },
          outdatedAddonCount: {
            type: 'integer',
            description:
              'Add-ons for which EKS offers a newer version. Absent when that is not known of all of them.',
          },
          outdatedNodeGroupCount: {
            type: 'integer',
            description:
              'Node groups whose AMI is not the latest of its type. Absent when that is not known of all of them.',
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the core section was last read.',
          },
          stale: {
            type: 'boolean',
            description:
              'Whether the core section is older than three times its cadence.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
        },
      },
      ClusterList: {
        type: 'object',
        required: ['items', 'total'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterSummary' },
          },
          total: { type: 'integer', description: 'Clusters on all pages.' },
          nextCursor: {
            type: 'string',
            description:
              'Pass it as `cursor` to read on; absent on the last page.',
          },
        },
      },
      ClusterCore: {
        type: 'object',
        required: [
          'name',
          'arn',
          'createdAt',
          'status',
          'autoMode',
          'subnetIds',
          'healthIssues',
          'tags',
        ],
        properties: {
          name: { type: 'string' },
          arn: { type: 'string' },
          createdAt: { type: 'string', format: 'date-time' },
          status: { type: 'string' },
          version: { type: 'string' },
          platformVersion: { type: 'string' },
          endpoint: { type: 'string' },
          certificateAuthorityData: { type: 'string' },
          oidcIssuer: { type: 'string' },
          endpointPublicAccess: { type: 'boolean' },
          endpointPrivateAccess: { type: 'boolean' },
          vpcId: { type: 'string' },
          subnetIds: { type: 'array', items: { type: 'string' } },
          supportType: { type: 'string' },
          authenticationMode: { type: 'string' },
          bootstrapClusterCreatorAdminPermissions: {
            type: 'boolean',
            description:
              'Whether EKS made the creator of the cluster its administrator; absent when EKS does not say.',
          },
          autoMode: { type: 'boolean' },
          autoModeNodePools: { type: 'array', items: { type: 'string' } },
          deletionProtection: { type: 'boolean' },
          zonalShift: { type: 'boolean' },
          publicAccessCidrs: { type: 'array', items: { type: 'string' } },
          logTypes: {
            type: 'array',
            description: 'The control plane logs that are on.',
            items: { type: 'string' },
          },
          encryptionKeyArn: { type: 'string' },
          remoteNetworks: {
            type: 'object',
            description:
              'Networks of hybrid nodes; present when the cluster takes any.',
            required: ['nodeCidrs', 'podCidrs'],
            properties: {
              nodeCidrs: { type: 'array', items: { type: 'string' } },
              podCidrs: { type: 'array', items: { type: 'string' } },
            },
          },
          ipFamily: { type: 'string' },
          roleArn: { type: 'string' },
          connectorProvider: {
            type: 'string',
            description: 'Who runs a cluster that is only registered with EKS.',
          },
          onOutpost: { type: 'boolean' },
          healthIssues: {
            type: 'array',
            items: { $ref: '#/components/schemas/HealthIssue' },
          },
          tags: { type: 'object', additionalProperties: { type: 'string' } },
        },
      },
      NodeGroup: {
        type: 'object',
        required: [
          'name',
          'arn',
          'createdAt',
          'status',
          'instanceTypes',
          'labels',
          'taints',
          'subnetIds',
          'healthIssues',
        ],
        properties: {
          name: { type: 'string' },
          arn: { type: 'string' },
          createdAt: { type: 'string', format: 'date-time' },
          status: { type: 'string' },
          version: { type: 'string' },
          releaseVersion: { type: 'string' },
          amiType: { type: 'string' },
          capacityType: { type: 'string' },
          instanceTypes: { type: 'array', items: { type: 'string' } },
          scaling: {
            type: 'object',
            required: ['minSize', 'maxSize', 'desiredSize'],
            properties: {
              minSize: { type: 'integer' },
              maxSize: { type: 'integer' },
              desiredSize: { type: 'integer' },
            },
          },
          labels: { type: 'object', additionalProperties: { type: 'string' } },
          taints: {
            type: 'array',
            items: {
              type: 'object',
              required: ['key', 'effect'],
              properties: {
                key: { type: 'string' },
                value: { type: 'string' },
                effect: { type: 'string' },
              },
            },
          },
          subnetIds: { type: 'array', items: { type: 'string' } },
          nodeRoleArn: { type: 'string' },
          launchTemplate: {
            type: 'object',
            properties: {
              id: { type: 'string' },
              name: { type: 'string' },
              version: { type: 'string' },
            },
          },
          updateConfig: {
            type: 'object',
            properties: {
              maxUnavailable: { type: 'integer' },
              maxUnavailablePercentage: { type: 'integer' },
              strategy: { type: 'string' },
            },
          },
          nodeRepair: { type: 'boolean' },
          autoScalingGroups: { type: 'array', items: { type: 'string' } },
          update: { $ref: '#/components/schemas/ResourceUpdate' },
          healthIssues: {
            type: 'array',
            items: { $ref: '#/components/schemas/HealthIssue' },
          },
        },
      },
      ResourceUpdate: {
        type: 'object',
        description: 'An update that EKS carries out.',
        required: ['id', 'type', 'status', 'errors'],
        properties: {
          id: { type: 'string' },
          type: { type: 'string' },
          status: { type: 'string' },
          startedAt: { type: 'string', format: 'date-time' },
          version: { type: 'string' },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/HealthIssue' },
          },
        },
      },
      Addon: {
        type: 'object',
        required: ['name', 'arn', 'createdAt', 'status', 'healthIssues'],
        properties: {
          name: { type: 'string' },
          arn: { type: 'string' },
          createdAt: { type: 'string', format: 'date-time' },
          status: { type: 'string' },
          version: { type: 'string' },
          serviceAccountRoleArn: { type: 'string' },
          podIdentityAssociationArns: {
            type: 'array',
            items: { type: 'string' },
          },
          namespace: { type: 'string' },
          healthIssues: {
            type: 'array',
            items: { $ref: '#/components/schemas/HealthIssue' },
          },
        },
      },
      FargateProfile: {
        type: 'object',
        required: [
          'name',
          'arn',
          'createdAt',
          'status',
          'selectors',
          'subnetIds',
          'healthIssues',
        ],
        properties: {
          name: { type: 'string' },
          arn: { type: 'string' },
          createdAt: { type: 'string', format: 'date-time' },
          status: { type: 'string' },
          selectors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['namespace', 'labels'],
              properties: {
                namespace: { type: 'string' },
                labels: {
                  type: 'object',
                  additionalProperties: { type: 'string' },
                },
              },
            },
          },
          subnetIds: { type: 'array', items: { type: 'string' } },
          podExecutionRoleArn: { type: 'string' },
          healthIssues: {
            type: 'array',
            items: { $ref: '#/components/schemas/HealthIssue' },
          },
        },
      },
      PodIdentityAssociation: {
        type: 'object',
        required: ['id', 'arn', 'namespace', 'serviceAccount'],
        properties: {
          id: { type: 'string' },
          arn: { type: 'string' },
          namespace: { type: 'string' },
          serviceAccount: { type: 'string' },
          roleArn: { type: 'string' },
          targetRoleArn: { type: 'string' },
          disableSessionTags: { type: 'boolean' },
          ownerArn: { type: 'string', description: 'The add-on that owns it.' },
        },
      },
      AccessEntry: {
        type: 'object',
        required: ['principalArn', 'type', 'kubernetesGroups', 'policies'],
        properties: {
          principalArn: { type: 'string' },
          type: { type: 'string' },
          username: { type: 'string' },
          kubernetesGroups: { type: 'array', items: { type: 'string' } },
          createdAt: { type: 'string', format: 'date-time' },
          policies: {
            type: 'array',
            items: {
              type: 'object',
              required: ['policyArn', 'scope'],
              properties: {
                policyArn: { type: 'string' },
                scope: {
                  type: 'object',
                  required: ['type'],
                  properties: {
                    type: { type: 'string', enum: ['cluster', 'namespace'] },
                    namespaces: { type: 'array', items: { type: 'string' } },
                  },
                },
              },
            },
          },
        },
      },
      AwsAuth: {
        type: 'object',
        description: 'The ConfigMap `aws-auth`, as written there.',
        required: ['exists', 'mappings', 'accounts', 'unreadableKeys'],
        properties: {
          exists: { type: 'boolean' },
          mappings: {
            type: 'array',
            items: {
              type: 'object',
              required: ['kind', 'arn', 'groups'],
              properties: {
                kind: { type: 'string', enum: ['role', 'user'] },
                arn: { type: 'string' },
                username: { type: 'string' },
                groups: { type: 'array', items: { type: 'string' } },
              },
            },
          },
          accounts: { type: 'array', items: { type: 'string' } },
          unreadableKeys: { type: 'array', items: { type: 'string' } },
        },
      },
      Insight: {
        type: 'object',
        required: ['id', 'name', 'category', 'status'],
        properties: {
          id: { type: 'string' },
          name: { type: 'string' },
          category: {
            type: 'string',
            description:
              '`UPGRADE_READINESS`, `ROLLBACK_READINESS` or `MISCONFIGURATION`.',
          },
          status: {
            type: 'string',
            description: '`PASSING`, `WARNING`, `ERROR` or `UNKNOWN`.',
          },
          reason: { type: 'string' },
          kubernetesVersion: { type: 'string' },
          lastRefreshTime: { type: 'string', format: 'date-time' },
          lastTransitionTime: { type: 'string', format: 'date-time' },
          detail: {
            type: 'object',
            description: 'Of insights that do not pass.',
            required: ['resources', 'deprecations', 'addons'],
            properties: {
              recommendation: { type: 'string' },
              resources: { type: 'array', items: { type: 'string' } },
              deprecations: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['usage', 'clients'],
                  properties: {
                    usage: { type: 'string' },
                    replacedWith: { type: 'string' },
                    stopServingVersion: { type: 'string' },
                    clients: {
                      type: 'array',
                      items: {
                        type: 'object',
                        required: ['userAgent', 'requestsLast30Days'],
                        properties: {
                          userAgent: { type: 'string' },
                          requestsLast30Days: { type: 'integer' },
                          lastRequestTime: {
                            type: 'string',
                            format: 'date-time',
                          },
                        },
                      },
                    },
                  },
                },
              },
              addons: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['name', 'compatibleVersions'],
                  properties: {
                    name: { type: 'string' },
                    compatibleVersions: {
                      type: 'array',
                      items: { type: 'string' },
                    },
                  },
                },
              },
            },
          },
        },
      },
      Subnet: {
        type: 'object',
        required: ['id', 'availabilityZone', 'cidr', 'availableAddresses'],
        properties: {
          id: { type: 'string' },
          vpcId: { type: 'string' },
          availabilityZone: { type: 'string' },
          cidr: { type: 'string' },
          availableAddresses: { type: 'integer' },
        },
      },
      Component: {
        type: 'object',
        description: 'A controller in the cluster that is no EKS add-on.',
        required: ['name', 'namespace', 'workload', 'versions'],
        properties: {
          name: { type: 'string' },
          namespace: { type: 'string' },
          workload: {
            type: 'object',
            required: ['kind', 'name'],
            properties: {
              kind: {
                type: 'string',
                enum: ['Deployment', 'DaemonSet', 'StatefulSet'],
              },
              name: { type: 'string' },
            },
          },
          versions: {
            type: 'array',
            description: 'What is known of its version, best source first.',
            items: {
              type: 'object',
              required: ['version', 'source'],
              properties: {
                version: { type: 'string' },
                source: {
                  type: 'string',
                  enum: ['image', 'versionLabel', 'helmChart'],
                },
              },
            },
          },
          installedBy: { type: 'string', enum: ['helm', 'argocd'] },
        },
      },
      NodePoolVersions: {
        type: 'object',
        required: ['kind', 'name', 'kubeletVersions'],
        properties: {
          kind: { type: 'string' },
          name: { type: 'string' },
          kubeletVersions: {
            type: 'object',
            description: 'Number of nodes by kubelet version.',
            additionalProperties: { type: 'integer' },
          },
        },
      },
      CoreSection: {
        type: 'object',
        required: ['stale'],
        properties: {
          data: { $ref: '#/components/schemas/ClusterCore' },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the data was read.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
          stale: {
            type: 'boolean',
            description:
              'Whether it is older than three times its cadence, or was never read.',
          },
        },
      },
      NodeGroupsSection: {
        type: 'object',
        required: ['stale'],
        properties: {
          data: {
            type: 'array',
            items: { $ref: '#/components/schemas/NodeGroup' },
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the data was read.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
          stale: {
            type: 'boolean',
            description:
              'Whether it is older than three times its cadence, or was never read.',
          },
        },
      },
      AddonsSection: {
        type: 'object',
        required: ['stale'],
        properties: {
          data: {
            type: 'array',
            items: { $ref: '#/components/schemas/Addon' },
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the data was read.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
          stale: {
            type: 'boolean',
            description:
              'Whether it is older than three times its cadence, or was never read.',
          },
        },
      },
      FargateProfilesSection: {
        type: 'object',
        required: ['stale'],
        properties: {
          data: {
            type: 'array',
            items: { $ref: '#/components/schemas/FargateProfile' },
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the data was read.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
          stale: {
            type: 'boolean',
            description:
              'Whether it is older than three times its cadence, or was never read.',
          },
        },
      },
      PodIdentityAssociationsSection: {
        type: 'object',
        required: ['stale'],
        properties: {
          data: {
            type: 'array',
            items: { $ref: '#/components/schemas/PodIdentityAssociation' },
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the data was read.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
          stale: {
            type: 'boolean',
            description:
              'Whether it is older than three times its cadence, or was never read.',
          },
        },
      },
      AccessEntriesSection: {
        type: 'object',
        required: ['stale'],
        properties: {
          data: {
            type: 'array',
            items: { $ref: '#/components/schemas/AccessEntry' },
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the data was read.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
          stale: {
            type: 'boolean',
            description:
              'Whether it is older than three times its cadence, or was never read.',
          },
        },
      },
      InsightsSection: {
        type: 'object',
        required: ['stale'],
        properties: {
          data: {
            type: 'array',
            items: { $ref: '#/components/schemas/Insight' },
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the data was read.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
          stale: {
            type: 'boolean',
            description:
              'Whether it is older than three times its cadence, or was never read.',
          },
        },
      },
      SubnetsSection: {
        type: 'object',
        required: ['stale'],
        properties: {
          data: {
            type: 'array',
            items: { $ref: '#/components/schemas/Subnet' },
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the data was read.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
          stale: {
            type: 'boolean',
            description:
              'Whether it is older than three times its cadence, or was never read.',
          },
        },
      },
      ComponentsSection: {
        type: 'object',
        required: ['stale'],
        properties: {
          data: {
            type: 'array',
            items: { $ref: '#/components/schemas/Component' },
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the data was read.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
          stale: {
            type: 'boolean',
            description:
              'Whether it is older than three times its cadence, or was never read.',
          },
        },
      },
      NodePoolsSection: {
        type: 'object',
        required: ['stale'],
        properties: {
          data: {
            type: 'array',
            items: { $ref: '#/components/schemas/NodePoolVersions' },
          },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the data was read.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
          stale: {
            type: 'boolean',
            description:
              'Whether it is older than three times its cadence, or was never read.',
          },
        },
      },
      AwsAuthSection: {
        type: 'object',
        required: ['stale'],
        properties: {
          data: { $ref: '#/components/schemas/AwsAuth' },
          observedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the data was read.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
          stale: {
            type: 'boolean',
            description:
              'Whether it is older than three times its cadence, or was never read.',
          },
        },
      },
      SectionName: {
        type: 'string',
        enum: [
          'core',
          'nodeGroups',
          'addons',
          'fargateProfiles',
          'podIdentityAssociations',
          'accessEntries',
          'insights',
          'subnets',
          'components',
          'nodePools',
          'awsAuth',
        ],
      },
      AddonStatus: {
        type: 'object',
        description: 'An installed add-on compared with what EKS offers.',
        required: ['name', 'selfManaged', 'state', 'sentence'],
        properties: {
          name: { type: 'string' },
          selfManaged: {
            type: 'boolean',
            description:
              'Whether it runs in the cluster without being an EKS add-on, so that EKS does not update it.',
          },
          installed: { type: 'string' },
          defaultVersion: {
            type: 'string',
            description:
              'What EKS installs by default on this version of Kubernetes.',
          },
          latestVersion: { type: 'string' },
          state: {
            type: 'string',
            description:
              '`incompatible` is a version that EKS does not list for the version of the cluster.',
            enum: ['latest', 'updateAvailable', 'incompatible', 'unknown'],
          },
          blocksNext: {
            type: 'boolean',
            description:
              'Whether the installed version is missing for the next minor version; absent when not known.',
          },
          nextDefaultVersion: { type: 'string' },
          sentence: { type: 'string' },
        },
      },
      NodeGroupStatus: {
        type: 'object',
        description:
          'The AMI of a node group compared with the latest release of its type.',
        required: ['nodeGroup', 'state', 'sentence'],
        properties: {
          nodeGroup: { type: 'string' },
          state: {
            type: 'string',
            description:
              '`custom` is an AMI of the account itself; for `unpublished` AWS publishes no AMI any more.',
            enum: ['latest', 'behind', 'custom', 'unpublished', 'unknown'],
          },
          amiType: { type: 'string' },
          installed: { type: 'string' },
          latest: { type: 'string' },
          daysBehind: { type: 'integer' },
          sentence: { type: 'string' },
        },
      },
      KubeletSkew: {
        type: 'object',
        description:
          'How far the kubelets of a pool are behind the control plane.',
        required: ['pool', 'sentence'],
        properties: {
          pool: {
            type: 'object',
            required: ['kind', 'name'],
            properties: { kind: { type: 'string' }, name: { type: 'string' } },
          },
          version: { type: 'string' },
          behind: {
            type: 'integer',
            description:
              'Minor versions; negative when newer. Absent when not known.',
          },
          blocksNext: { type: 'boolean' },
          sentence: { type: 'string' },
        },
      },
      JournalEntry: {
        type: 'object',
        required: ['revision', 'at', 'section', 'sentence'],
        properties: {
          revision: { type: 'integer' },
          at: { type: 'string', format: 'date-time' },
          section: { type: 'string' },
          sentence: { type: 'string' },
        },
      },
      ClusterDetail: {
        type: 'object',
        description:
          'Access entries, `aws-auth` and their history are told only to who has `eks.cluster.access.read`; without it these sections fail with that name.',
        required: [
          'summary',
          'core',
          'nodeGroups',
          'addons',
          'fargateProfiles',
          'podIdentityAssociations',
          'accessEntries',
          'insights',
          'subnets',
          'components',
          'nodePools',
          'awsAuth',
          'addonStatus',
          'nodeGroupStatus',
          'kubeletSkew',
          'history',
        ],
        properties: {
          summary: { $ref: '#/components/schemas/ClusterSummary' },
          core: { $ref: '#/components/schemas/CoreSection' },
          nodeGroups: { $ref: '#/components/schemas/NodeGroupsSection' },
          addons: { $ref: '#/components/schemas/AddonsSection' },
          fargateProfiles: {
            $ref: '#/components/schemas/FargateProfilesSection',
          },
          podIdentityAssociations: {
            $ref: '#/components/schemas/PodIdentityAssociationsSection',
          },
          accessEntries: { $ref: '#/components/schemas/AccessEntriesSection' },
          insights: { $ref: '#/components/schemas/InsightsSection' },
          subnets: { $ref: '#/components/schemas/SubnetsSection' },
          components: { $ref: '#/components/schemas/ComponentsSection' },
          nodePools: { $ref: '#/components/schemas/NodePoolsSection' },
          awsAuth: { $ref: '#/components/schemas/AwsAuthSection' },
          addonStatus: {
            type: 'array',
            description:
              'Of EKS add-ons and of those that run without EKS managing them.',
            items: { $ref: '#/components/schemas/AddonStatus' },
          },
          missingAddons: {
            type: 'array',
            description:
              'Basic add-ons that the cluster lacks; absent when that is not known.',
            items: { type: 'string' },
          },
          nodeGroupStatus: {
            type: 'array',
            description:
              'In the order of the node groups; empty while they were never read.',
            items: { $ref: '#/components/schemas/NodeGroupStatus' },
          },
          kubeletSkew: {
            type: 'array',
            items: { $ref: '#/components/schemas/KubeletSkew' },
          },
          history: {
            type: 'array',
            items: { $ref: '#/components/schemas/JournalEntry' },
          },
        },
      },
      ClusterRefresh: {
        type: 'object',
        required: ['outcome'],
        properties: {
          outcome: {
            type: 'string',
            description:
              '`recently` is a cluster that was read less than ten seconds ago, so that AWS was not asked.',
            enum: ['read', 'recently', 'failed'],
          },
          at: {
            type: 'string',
            format: 'date-time',
            description: 'When it was read; only with `recently`.',
          },
          failure: { $ref: '#/components/schemas/ReadFailure' },
        },
      },
      UpgradeFinding: {
        type: 'object',
        required: ['code', 'weight', 'stageId', 'sentence', 'evidence'],
        properties: {
          code: { type: 'string' },
          weight: {
            type: 'string',
            description:
              'A `blocker` must be mended first, a `warning` should be looked at, `unknown` could not be checked.',
            enum: ['blocker', 'warning', 'unknown'],
          },
          advice: {
            type: 'boolean',
            description:
              'Nothing is wrong, but something could be better; it weighs nothing.',
          },
          stageId: {
            type: 'string',
            description: 'The stage that it belongs to.',
          },
          sentence: {
            type: 'string',
            description: 'Names stand in backticks.',
          },
          evidence: {
            type: 'array',
            items: { $ref: '#/components/schemas/Evidence' },
          },
          nextStep: { $ref: '#/components/schemas/NextStep' },
        },
      },
      UpgradeStage: {
        type: 'object',
        required: ['id', 'kind', 'name', 'state', 'sentence'],
        properties: {
          id: {
            type: 'string',
            description: 'Unique in the plan, such as `addon/vpc-cni`.',
          },
          kind: {
            type: 'string',
            enum: [
              'prepare',
              'controlPlane',
              'nodeGroup',
              'nodePool',
              'fargateProfile',
              'addon',
              'component',
              'verify',
            ],
          },
          name: { type: 'string' },
          from: { type: 'string' },
          to: { type: 'string' },
          state: {
            type: 'string',
            description:
              '`blocked` waits for a blocker; `automatic` is done by AWS.',
            enum: ['done', 'todo', 'blocked', 'automatic'],
          },
          sentence: { type: 'string' },
        },
      },
      UpgradePlan: {
        type: 'object',
        required: [
          'entityName',
          'state',
          'sentence',
          'findings',
          'notEvaluated',
          'stages',
          'rollback',
        ],
        properties: {
          entityName: { type: 'string' },
          from: { type: 'string' },
          to: { type: 'string' },
          state: {
            type: 'string',
            description:
              '`upToDate` is a cluster for which there is no newer version yet. `unknown` is one that nothing known blocks, while not everything could be checked.',
            enum: ['ready', 'warnings', 'blocked', 'unknown', 'upToDate'],
          },
          sentence: { type: 'string' },
          findings: {
            type: 'array',
            description:
              'Blockers first, then warnings, then what could not be checked, then advice.',
            items: { $ref: '#/components/schemas/UpgradeFinding' },
          },
          notEvaluated: {
            type: 'array',
            description: 'What no plan evaluates, whatever was read.',
            items: { $ref: '#/components/schemas/Finding' },
          },
          stages: {
            type: 'array',
            description: 'In the order in which they are carried out.',
            items: { $ref: '#/components/schemas/UpgradeStage' },
          },
          rollback: {
            type: 'object',
            required: ['state', 'sentence', 'findings'],
            properties: {
              state: {
                type: 'string',
                enum: ['possible', 'blocked', 'over', 'notUpgraded', 'unknown'],
              },
              to: { type: 'string' },
              until: { type: 'string', format: 'date-time' },
              sentence: { type: 'string' },
              findings: {
                type: 'array',
                description:
                  'What blocks it, what must be done first, and what could not be checked.',
                items: { $ref: '#/components/schemas/Finding' },
              },
            },
          },
        },
      },
      AccessGrant: {
        type: 'object',
        description: 'One way in which a principal reaches the Kubernetes API.',
        required: [
          'source',
          'principal',
          'forNodes',
          'kubernetesGroups',
          'namespaces',
          'ignored',
        ],
        properties: {
          source: { type: 'string', enum: ['accessEntry', 'awsAuth'] },
          principal: { type: 'string' },
          type: { type: 'string' },
          forNodes: {
            type: 'boolean',
            description:
              'Whether it lets nodes join, so that it is no access of people or programs.',
          },
          username: { type: 'string' },
          kubernetesGroups: { type: 'array', items: { type: 'string' } },
          policy: { type: 'string' },
          namespaces: {
            type: 'array',
            description: 'Empty for the whole cluster.',
            items: { type: 'string' },
          },
          clusterAdmin: {
            type: 'boolean',
            description:
              'Absent when it depends on Kubernetes RBAC, which is not evaluated.',
          },
          ignored: { type: 'boolean' },
        },
      },
      AccessReport: {
        type: 'object',
        required: [
          'entityName',
          'sentence',
          'grants',
          'findings',
          'notEvaluated',
        ],
        properties: {
          entityName: { type: 'string' },
          asOf: {
            type: 'string',
            format: 'date-time',
            description:
              'The older of the reads that it stands on; absent while neither was read.',
          },
          authenticationMode: { type: 'string' },
          awsAuthInUse: {
            type: 'boolean',
            description: 'Absent when it is not known.',
          },
          sentence: { type: 'string' },
          grants: {
            type: 'array',
            description: 'Cluster administrators first, then by principal.',
            items: { $ref: '#/components/schemas/AccessGrant' },
          },
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
          notEvaluated: {
            type: 'array',
            description: 'What the report does not evaluate, or could not.',
            items: { $ref: '#/components/schemas/Finding' },
          },
        },
      },
      CalendarVersion: {
        type: 'object',
        description:
          'A version of Kubernetes with the clusters that run it. Dates are those of the region that was read last.',
        required: [
          'version',
          'endOfStandardSupport',
          'endOfExtendedSupport',
          'phase',
          'clusters',
          'clustersByPhase',
          'extraCostPerMonthUsd',
        ],
        properties: {
          version: { type: 'string' },
          isDefault: {
            type: 'boolean',
            description:
              'Whether EKS takes it for a new cluster when none is named.',
          },
          releaseDate: { type: 'string', format: 'date-time' },
          endOfStandardSupport: { type: 'string', format: 'date-time' },
          endOfExtendedSupport: { type: 'string', format: 'date-time' },
          phase: {
            type: 'string',
            description:
              'Of the version itself, which is what a cluster with extended support is in.',
            enum: [
              'standard',
              'extended',
              'pendingAutoUpgrade',
              'unsupported',
              'unknown',
            ],
          },
          daysLeft: {
            type: 'integer',
            description:
              'Whole days until that phase ends; zero or less once support has ended.',
          },
          clusters: { type: 'integer' },
          clustersByPhase: {
            type: 'object',
            description:
              'Clusters by their own phase, which depends on their support type. Only phases that occur.',
            additionalProperties: { type: 'integer' },
          },
          extraCostPerMonthUsd: {
            type: 'number',
            description: 'For its clusters in extended support, list price.',
          },
        },
      },
      CalendarDeadline: {
        type: 'object',
        description: 'A day on which something happens to clusters by itself.',
        required: [
          'at',
          'version',
          'event',
          'clusters',
          'daysLeft',
          'addedCostPerMonthUsd',
          'sentence',
        ],
        properties: {
          at: { type: 'string', format: 'date-time' },
          version: { type: 'string' },
          event: {
            type: 'string',
            description:
              'Extended support begins and costs, or EKS upgrades the control planes.',
            enum: ['extendedSupport', 'autoUpgrade'],
          },
          clusters: { type: 'integer' },
          daysLeft: {
            type: 'integer',
            description:
              'Zero or less where the day has come, so that it may happen at any time.',
          },
          addedCostPerMonthUsd: { type: 'number' },
          sentence: { type: 'string' },
        },
      },
      RegionCalendar: {
        type: 'object',
        description: 'Where the calendar of a region comes from.',
        required: ['region', 'source', 'asOf'],
        properties: {
          region: { type: 'string' },
          source: {
            type: 'string',
            description:
              '`fallback` is the dated table of this project, because AWS was never asked with success.',
            enum: ['live', 'fallback'],
          },
          asOf: { type: 'string', format: 'date-time' },
          failure: {
            description: 'Why AWS could not be asked again since.',
            $ref: '#/components/schemas/ReadFailure',
          },
        },
      },
      Calendar: {
        type: 'object',
        required: [
          'source',
          'sentence',
          'versions',
          'deadlines',
          'extraCostPerMonthUsd',
          'unknownClusters',
          'regions',
        ],
        properties: {
          source: {
            type: 'string',
            description:
              '`live` only when the calendar of every region was read from AWS.',
            enum: ['live', 'fallback'],
          },
          asOf: {
            type: 'string',
            format: 'date-time',
            description:
              'When the oldest of the calendars was read or written; absent when there is none.',
          },
          sentence: { type: 'string' },
          versions: {
            type: 'array',
            description: 'Newest first.',
            items: { $ref: '#/components/schemas/CalendarVersion' },
          },
          deadlines: {
            type: 'array',
            description: 'Nearest first.',
            items: { $ref: '#/components/schemas/CalendarDeadline' },
          },
          extraCostPerMonthUsd: {
            type: 'number',
            description: 'For all clusters in extended support, list price.',
          },
          unknownClusters: {
            type: 'integer',
            description:
              'Clusters without a version, or with one that no calendar lists.',
          },
          regions: {
            type: 'array',
            description:
              'By name; those in which the caller may read clusters.',
            items: { $ref: '#/components/schemas/RegionCalendar' },
          },
        },
      },
      CatalogReport: {
        type: 'object',
        description:
          'What the catalog module created, or would create, of the inventory.',
        required: ['mode', 'at', 'counts', 'conflicts'],
        additionalProperties: false,
        properties: {
          mode: {
            type: 'string',
            description: '`observe` creates nothing.',
            enum: ['observe', 'emit'],
          },
          at: { type: 'string', format: 'date-time', maxLength: 40 },
          counts: {
            type: 'object',
            description: 'Numbers of catalog entities.',
            required: ['wouldCreate', 'inPlace', 'conflicts'],
            additionalProperties: false,
            properties: {
              wouldCreate: { type: 'integer', minimum: 0 },
              inPlace: { type: 'integer', minimum: 0 },
              conflicts: { type: 'integer', minimum: 0 },
            },
          },
          conflicts: {
            type: 'array',
            description:
              'The first of the entities whose reference another location holds; `counts` has the number of all.',
            maxItems: 100,
            items: {
              type: 'object',
              required: ['entityRef', 'heldBy'],
              additionalProperties: false,
              properties: {
                entityRef: { type: 'string', maxLength: 300 },
                heldBy: {
                  type: 'string',
                  description: 'Location or location key of the other one.',
                  maxLength: 500,
                },
              },
            },
          },
        },
      },
      Target: {
        type: 'object',
        required: ['accountId', 'region', 'clusterCount', 'stale'],
        properties: {
          accountId: { type: 'string' },
          region: { type: 'string' },
          clusterCount: { type: 'integer' },
          listedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When the clusters were last listed completely.',
          },
          stale: { type: 'boolean' },
          failure: { $ref: '#/components/schemas/ReadFailure' },
          accountName: {
            type: 'string',
            description: 'As AWS Organizations knows it.',
          },
          sources: {
            type: 'array',
            description:
              'What names the target, such as `config`; empty once nothing does.',
            items: { type: 'string' },
          },
          missingPermissions: {
            type: 'array',
            description:
              'What AWS and the clusters refused, from the reads so far; by action.',
            items: { $ref: '#/components/schemas/MissingPermission' },
          },
          leftAt: {
            type: 'string',
            format: 'date-time',
            description: 'Since when no source names the target.',
          },
          keptUntil: {
            type: 'string',
            format: 'date-time',
            description:
              'When the clusters of a target that left are taken out of the inventory.',
          },
        },
      },
      MissingPermission: {
        type: 'object',
        required: ['action', 'sections'],
        properties: {
          action: {
            type: 'string',
            description:
              'An IAM action such as `eks:ListInsights`, or a Kubernetes verb and resource.',
          },
          sections: {
            type: 'array',
            description:
              'What is not read without it; empty when it is the list of clusters itself.',
            items: { $ref: '#/components/schemas/SectionName' },
          },
        },
      },
      TargetDiscovery: {
        type: 'object',
        description: 'A source of targets, such as an AWS Organization.',
        required: ['source', 'targetCount'],
        properties: {
          source: {
            type: 'string',
            description: 'Such as `organization:111122223333`.',
          },
          listedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When it was last listed completely.',
          },
          failure: {
            description:
              'Why the latest listing is not complete; the targets of the last complete one stay.',
            $ref: '#/components/schemas/ReadFailure',
          },
          targetCount: {
            type: 'integer',
            description: 'Accounts and regions in the list that counts.',
          },
        },
      },
      TargetList: {
        type: 'object',
        required: ['items', 'discovery'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Target' },
          },
          discovery: {
            type: 'array',
            description:
              'By source; empty when targets come from the configuration only.',
            items: { $ref: '#/components/schemas/TargetDiscovery' },
          },
          catalog: {
            description: 'Absent until the catalog module reported.',
            $ref: '#/components/schemas/CatalogReport',
          },
        },
      },
      PermissionCheck: {
        type: 'object',
        required: ['action', 'tier', 'sections', 'state', 'sentence'],
        properties: {
          action: {
            type: 'string',
            description:
              'An IAM action such as `eks:DescribeCluster`, or a Kubernetes verb and resource.',
          },
          tier: {
            type: 'string',
            description:
              'The permissions that are installed together: `eks` reads EKS, `aws` also IAM, EC2, load balancing and Systems Manager, `kubernetes` the APIs of the clusters.',
            enum: ['eks', 'aws', 'kubernetes'],
          },
          sections: {
            type: 'array',
            description: 'What is not known without it.',
            items: { type: 'string' },
          },
          state: { type: 'string', enum: ['allowed', 'denied', 'unknown'] },
          sentence: { type: 'string' },
        },
      },
      TargetCheck: {
        type: 'object',
        required: [
          'accountId',
          'region',
          'identity',
          'checks',
          'missing',
          'checkedAt',
        ],
        properties: {
          accountId: { type: 'string' },
          region: { type: 'string' },
          identity: {
            type: 'object',
            description: 'As whom the portal arrives in the account.',
            required: ['state', 'sentence'],
            properties: {
              state: { type: 'string', enum: ['ok', 'failed'] },
              arn: { type: 'string' },
              sentence: { type: 'string' },
              failure: { $ref: '#/components/schemas/ReadFailure' },
            },
          },
          checks: {
            type: 'array',
            description:
              'By tier, then by action; all `unknown` while the identity fails.',
            items: { $ref: '#/components/schemas/PermissionCheck' },
          },
          missing: {
            type: 'array',
            description: 'Denied IAM actions.',
            items: { type: 'string' },
          },
          policy: {
            type: 'object',
            description: 'The IAM policy to add, when any action is missing.',
            additionalProperties: true,
          },
          checkedAt: { type: 'string', format: 'date-time' },
        },
      },
      Change: {
        type: 'object',
        required: [
          'revision',
          'kind',
          'entityName',
          'arn',
          'accountId',
          'region',
          'removedEntities',
        ],
        properties: {
          revision: { type: 'integer' },
          kind: { type: 'string', enum: ['present', 'removed'] },
          entityName: { type: 'string' },
          arn: { type: 'string' },
          accountId: { type: 'string' },
          region: { type: 'string' },
          owner: { type: 'string' },
          system: {
            type: 'string',
            description: 'Entity reference of the system.',
          },
          lifecycle: { type: 'string' },
          assumeRoleArn: {
            type: 'string',
            description:
              'The role that the portal assumes in the account; absent when it uses its own credentials there.',
          },
          externalId: {
            type: 'string',
            description: 'The external id for that role.',
          },
          core: { $ref: '#/components/schemas/ClusterCore' },
          nodeGroups: {
            type: 'array',
            description: 'Absent while they were never read.',
            items: { $ref: '#/components/schemas/NodeGroup' },
          },
          addons: {
            type: 'array',
            description: 'Absent while they were never read.',
            items: { $ref: '#/components/schemas/Addon' },
          },
          removedEntities: {
            type: 'array',
            description:
              'Names of catalog entities of node groups and add-ons, or former names of the cluster, that are gone. Kept for 30 days.',
            items: { type: 'string' },
          },
        },
      },
      ChangeList: {
        type: 'object',
        required: ['items', 'lastRevision', 'hasMore'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Change' },
          },
          lastRevision: {
            type: 'integer',
            description: 'Pass it as `after` to read on.',
          },
          hasMore: { type: 'boolean' },
        },
      },
      ProgressStep: {
        type: 'object',
        required: ['id', 'kind', 'name', 'state', 'sentence'],
        properties: {
          id: {
            type: 'string',
            description: 'Unique in the list, such as `nodeGroup/general`.',
          },
          kind: {
            type: 'string',
            enum: ['controlPlane', 'nodeGroup', 'addon'],
          },
          name: { type: 'string' },
          state: {
            type: 'string',
            description:
              '`waiting` is declared in `cluster.yaml` and not there yet; `unknown` could not be read.',
            enum: ['done', 'active', 'waiting', 'failed', 'unknown'],
          },
          status: {
            type: 'string',
            description:
              'As EKS reports it; absent while EKS does not know it.',
          },
          sentence: { type: 'string' },
          since: {
            type: 'string',
            format: 'date-time',
            description: 'When EKS created it.',
          },
        },
      },
      ClusterProgress: {
        type: 'object',
        required: ['state', 'sentence', 'steps', 'declaration'],
        properties: {
          state: {
            type: 'string',
            description:
              '`incomplete` is an active cluster that lacks something its `cluster.yaml` declares.',
            enum: [
              'creating',
              'updating',
              'deleting',
              'failed',
              'incomplete',
              'complete',
              'unknown',
            ],
          },
          sentence: { type: 'string' },
          startedAt: {
            type: 'string',
            format: 'date-time',
            description: 'When EKS created the cluster.',
          },
          steps: {
            type: 'array',
            description: 'In the order in which they happen.',
            items: { $ref: '#/components/schemas/ProgressStep' },
          },
          declaration: {
            type: 'object',
            description: 'Where the remaining steps are known from.',
            required: ['state'],
            properties: {
              state: {
                type: 'string',
                description: '`none` when the cluster carries no source tag.',
                enum: ['read', 'none', 'failed'],
              },
              url: { type: 'string' },
              failure: { $ref: '#/components/schemas/ReadFailure' },
            },
          },
        },
      },
      KubernetesVersion: {
        type: 'object',
        required: ['version', 'isDefault', 'support'],
        properties: {
          version: { type: 'string', description: 'Such as `1.35`.' },
          isDefault: {
            type: 'boolean',
            description: 'Whether EKS takes it when none is named.',
          },
          support: { $ref: '#/components/schemas/SupportStatus' },
        },
      },
      KubernetesVersionList: {
        type: 'object',
        required: ['items', 'source', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/KubernetesVersion' },
          },
          source: {
            type: 'string',
            description:
              '`fallback` is the dated table of this project, because the account could not be asked.',
            enum: ['live', 'fallback'],
          },
          asOf: { type: 'string', format: 'date-time' },
          failure: { $ref: '#/components/schemas/ReadFailure' },
        },
      },
      AddonVersions: {
        type: 'object',
        required: ['name', 'versions'],
        properties: {
          name: { type: 'string', description: 'Such as `vpc-cni`.' },
          defaultVersion: {
            type: 'string',
            description:
              'What EKS installs when no version is named; absent when EKS marks none.',
          },
          versions: {
            type: 'array',
            description: 'Newest first.',
            items: { type: 'string' },
          },
          computeTypes: {
            type: 'array',
            description:
              'Where its pods may run, such as `ec2`, `auto` or `fargate`; absent when EKS does not say.',
            items: { type: 'string' },
          },
        },
      },
      AddonVersionsList: {
        type: 'object',
        required: ['items', 'kubernetesVersion', 'asOf'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/AddonVersions' },
          },
          kubernetesVersion: { type: 'string' },
          asOf: { type: 'string', format: 'date-time' },
          failure: { $ref: '#/components/schemas/ReadFailure' },
        },
      },
      NewCluster: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 100 },
          kubernetesVersion: { type: 'string', maxLength: 10 },
          vpcCidr: { type: 'string', maxLength: 43 },
          source: {
            type: 'string',
            maxLength: 256,
            description:
              'URL of the `cluster.yaml` that declares the cluster. A cluster whose source tag is this URL is the same one, not a taken name.',
          },
        },
      },
      PreflightCheck: {
        type: 'object',
        required: ['id', 'state', 'sentence'],
        properties: {
          id: {
            type: 'string',
            enum: ['name', 'kubernetesVersion', 'vpcCidr'],
          },
          state: { type: 'string', enum: ['passed', 'failed', 'unknown'] },
          sentence: { type: 'string' },
          fix: {
            type: 'string',
            description: 'What to do about it; present when the check failed.',
          },
          source: {
            type: 'string',
            description:
              'Of a taken name, the URL in the source tag of the cluster that has it.',
          },
        },
      },
      PreflightReport: {
        type: 'object',
        required: ['checks'],
        properties: {
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreflightCheck' },
          },
        },
      },
      JudgementState: {
        type: 'string',
        enum: [
          'healthy',
          'progressing',
          'degraded',
          'broken',
          'unknown',
          'none',
        ],
      },
      Evidence: {
        type: 'object',
        required: ['label', 'value'],
        properties: { label: { type: 'string' }, value: { type: 'string' } },
      },
      NextStep: {
        type: 'object',
        required: ['sentence'],
        properties: {
          sentence: { type: 'string' },
          command: { type: 'string' },
          change: {
            type: 'object',
            required: ['title', 'language', 'before', 'after'],
            properties: {
              title: { type: 'string' },
              language: { type: 'string', enum: ['json', 'yaml'] },
              before: { type: 'string' },
              after: { type: 'string' },
            },
          },
        },
      },
      Finding: {
        type: 'object',
        required: ['code', 'state', 'sentence', 'evidence'],
        properties: {
          code: { type: 'string' },
          state: { $ref: '#/components/schemas/JudgementState' },
          advice: {
            type: 'boolean',
            description: 'Nothing is wrong, but something could be better.',
          },
          sentence: {
            type: 'string',
            description: 'Names stand in backticks.',
          },
          since: { type: 'string', format: 'date-time' },
          evidence: {
            type: 'array',
            items: { $ref: '#/components/schemas/Evidence' },
          },
          nextStep: { $ref: '#/components/schemas/NextStep' },
        },
      },
      Judgement: {
        type: 'object',
        required: ['state', 'findings'],
        properties: {
          state: { $ref: '#/components/schemas/JudgementState' },
          findings: {
            type: 'array',
            description: 'Worst first; the first is the headline.',
            minItems: 1,
            items: { $ref: '#/components/schemas/Finding' },
          },
        },
      },
      NodePoolRow: {
        type: 'object',
        description: 'One group of nodes on which pods of the service run.',
        required: [
          'name',
          'kind',
          'pods',
          'readyPods',
          'nodes',
          'zones',
          'capacityTypes',
          'instanceTypes',
          'kubeletVersions',
        ],
        properties: {
          name: { type: 'string' },
          kind: {
            type: 'string',
            enum: [
              'nodeGroup',
              'karpenter',
              'autoMode',
              'fargate',
              'hybrid',
              'selfManaged',
              'unscheduled',
            ],
          },
          pods: { type: 'integer' },
          readyPods: { type: 'integer' },
          nodes: { type: 'integer' },
          zones: { type: 'array', items: { type: 'string' } },
          capacityTypes: { type: 'array', items: { type: 'string' } },
          instanceTypes: { type: 'array', items: { type: 'string' } },
          kubeletVersions: { type: 'array', items: { type: 'string' } },
        },
      },
      ServicePlace: {
        type: 'object',
        description: 'One namespace of one cluster.',
        required: [
          'cluster',
          'checkedAt',
          'placement',
          'identity',
          'ingress',
          'nodePools',
        ],
        properties: {
          cluster: {
            type: 'object',
            required: [
              'entityName',
              'entityRef',
              'name',
              'accountId',
              'region',
            ],
            properties: {
              entityName: { type: 'string' },
              entityRef: { type: 'string' },
              name: { type: 'string' },
              accountId: { type: 'string' },
              region: { type: 'string' },
              version: { type: 'string' },
            },
          },
          namespace: {
            type: 'string',
            description:
              'Absent when no workload was found, and when it is not known.',
          },
          checkedAt: { type: 'string', format: 'date-time' },
          failure: {
            description: "Why the cluster's API could not be asked.",
            $ref: '#/components/schemas/ReadFailure',
          },
          nodePools: {
            type: 'array',
            items: { $ref: '#/components/schemas/NodePoolRow' },
          },
          placement: { $ref: '#/components/schemas/Judgement' },
          identity: { $ref: '#/components/schemas/Judgement' },
          ingress: { $ref: '#/components/schemas/Judgement' },
        },
      },
      ServiceState: {
        type: 'object',
        required: ['entityRef', 'lookup', 'places', 'hiddenPlaces'],
        properties: {
          entityRef: { type: 'string' },
          lookup: {
            type: 'string',
            description:
              'How the places were found. `notAnnotated` means that the entity names no workloads, `noCluster` that it names no cluster, `unknownCluster` that the named cluster is not in the inventory.',
            enum: ['found', 'notAnnotated', 'noCluster', 'unknownCluster'],
          },
          lookupDetail: {
            type: 'string',
            description:
              'One sentence with the next step when nothing could be looked up.',
          },
          places: {
            type: 'array',
            description: 'Worst first.',
            items: { $ref: '#/components/schemas/ServicePlace' },
          },
          hiddenPlaces: {
            type: 'integer',
            description: 'Places on clusters that the caller may not read.',
          },
        },
      },
    },
  },
} as const;
