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

import { intrinsic, withComments, yamlText } from './texts';
import { ROLE_NAME, VIEWER_GROUP } from './tiers';

const EXAMPLE_ROLE = `arn:aws:iam::111122223333:role/${ROLE_NAME}`;

const TERRAFORM_MAIN = `terraform {
  required_version = ">= 1.3"

  required_providers {
    aws = {
      source = "hashicorp/aws"
      # The first with access entries.
      version = ">= 5.33"
    }
  }
}

resource "aws_eks_access_entry" "this" {
  for_each = var.cluster_names

  cluster_name      = each.value
  principal_arn     = var.role_arn
  kubernetes_groups = ["${VIEWER_GROUP}"]
  type              = "STANDARD"
}
`;

const TERRAFORM_VARIABLES = `variable "cluster_names" {
  type        = set(string)
  description = "Clusters in the account and region of the provider."
}

variable "role_arn" {
  type        = string
  description = "The role that the portal assumes in this account: the output role_arn of the module beside this one."
}
`;

const TERRAFORM_OUTPUTS = `output "access_entry_arns" {
  description = "The access entries by cluster name."
  value       = { for name, entry in aws_eks_access_entry.this : name => entry.access_entry_arn }
}
`;

/**
 * Ways to give the role of the portal its group in a cluster: file contents by path.
 *
 * @internal
 */
export function clusterAccess(): Record<string, string> {
  return {
    'access-entry/cloudformation.yaml': cloudFormation(),
    'access-entry/eksctl.yaml': eksctl(),
    'access-entry/terraform/main.tf': withComments([], TERRAFORM_MAIN),
    'access-entry/terraform/variables.tf': withComments(
      [],
      TERRAFORM_VARIABLES,
    ),
    'access-entry/terraform/outputs.tf': withComments([], TERRAFORM_OUTPUTS),
    'aws-auth/map-roles.yaml': mapRoles(),
  };
}

function cloudFormation(): string {
  return withComments(
    ['One stack for each cluster, in its account and region.'],
    yamlText({
      AWSTemplateFormatVersion: '2010-09-09',
      Description: `Puts the role of the portal into the group ${VIEWER_GROUP} of a cluster.`,
      Parameters: {
        ClusterName: { Type: 'String' },
        RoleName: { Type: 'String', Default: ROLE_NAME },
      },
      Resources: {
        AccessEntry: {
          Type: 'AWS::EKS::AccessEntry',
          Properties: {
            ClusterName: intrinsic('!Ref', 'ClusterName'),
            PrincipalArn: intrinsic(
              '!Sub',
              'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${RoleName}',
            ),
            Type: 'STANDARD',
            KubernetesGroups: [VIEWER_GROUP],
          },
        },
      },
    }),
  );
}

function eksctl(): string {
  return withComments(
    [
      'Name your cluster and role, then run `eksctl create accessentry --config-file eksctl.yaml`.',
    ],
    yamlText({
      apiVersion: 'eksctl.io/v1alpha5',
      kind: 'ClusterConfig',
      metadata: { name: 'prod', region: 'eu-west-1' },
      accessConfig: {
        accessEntries: [
          {
            principalARN: EXAMPLE_ROLE,
            type: 'STANDARD',
            kubernetesGroups: [VIEWER_GROUP],
          },
        ],
      },
    }),
  );
}

/** A list item only: a whole ConfigMap would replace the mappings of the nodes when it is applied. */
function mapRoles(): string {
  return withComments(
    [
      'For clusters whose authentication mode is CONFIG_MAP. Add this item to `mapRoles` of the ConfigMap `aws-auth` in `kube-system`;',
      'do not apply this file: the items of your nodes must stay. The ARN has no path, even if your role has one.',
    ],
    yamlText([
      {
        rolearn: EXAMPLE_ROLE,
        username: ROLE_NAME,
        groups: [VIEWER_GROUP],
      },
    ]),
  );
}
