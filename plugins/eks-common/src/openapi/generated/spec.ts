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
        summary: 'The clusters that the caller may read, by name.',
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
        parameters: [
          {
            name: 'entityName',
            in: 'path',
            required: true,
            description: "Name of the cluster's catalog entity.",
            schema: { type: 'string', minLength: 1, maxLength: 63 },
          },
        ],
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
        parameters: [
          {
            name: 'entityName',
            in: 'path',
            required: true,
            description: "Name of the cluster's catalog entity.",
            schema: { type: 'string', minLength: 1, maxLength: 63 },
          },
        ],
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
            schema: { type: 'integer', minimum: 0, default: 0 },
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
            schema: { type: 'string', minLength: 1, maxLength: 63 },
          },
          {
            name: 'namespace',
            in: 'path',
            required: true,
            schema: { type: 'string', minLength: 1, maxLength: 63 },
          },
          {
            name: 'name',
            in: 'path',
            required: true,
            schema: { type: 'string', minLength: 1, maxLength: 63 },
          },
          {
            name: 'fresh',
            in: 'query',
            required: false,
            description: 'Reads anew instead of answering from the cache.',
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
        schema: { type: 'string', pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]{1,2}$' },
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
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ClusterSummary' },
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
          autoMode: { type: 'boolean' },
          deletionProtection: { type: 'boolean' },
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
          healthIssues: {
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
          healthIssues: {
            type: 'array',
            items: { $ref: '#/components/schemas/HealthIssue' },
          },
        },
      },
      CoreSection: {
        type: 'object',
        properties: {
          data: { $ref: '#/components/schemas/ClusterCore' },
          observedAt: { type: 'string', format: 'date-time' },
          failure: { $ref: '#/components/schemas/ReadFailure' },
        },
      },
      NodeGroupsSection: {
        type: 'object',
        properties: {
          data: {
            type: 'array',
            items: { $ref: '#/components/schemas/NodeGroup' },
          },
          observedAt: { type: 'string', format: 'date-time' },
          failure: { $ref: '#/components/schemas/ReadFailure' },
        },
      },
      AddonsSection: {
        type: 'object',
        properties: {
          data: {
            type: 'array',
            items: { $ref: '#/components/schemas/Addon' },
          },
          observedAt: { type: 'string', format: 'date-time' },
          failure: { $ref: '#/components/schemas/ReadFailure' },
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
        required: ['summary', 'core', 'nodeGroups', 'addons', 'history'],
        properties: {
          summary: { $ref: '#/components/schemas/ClusterSummary' },
          core: { $ref: '#/components/schemas/CoreSection' },
          nodeGroups: { $ref: '#/components/schemas/NodeGroupsSection' },
          addons: { $ref: '#/components/schemas/AddonsSection' },
          history: {
            type: 'array',
            items: { $ref: '#/components/schemas/JournalEntry' },
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
        },
      },
      TargetList: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Target' },
          },
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
            items: {
              type: 'object',
              required: ['label', 'value'],
              properties: {
                label: { type: 'string' },
                value: { type: 'string' },
              },
            },
          },
          nextStep: {
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
