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

import { toPolicy } from '../policy';
import { withComments } from './texts';
import { ROLE_NAME } from './tiers';

const PLACE = {
  partition: '${data.aws_partition.current.partition}',
  accountId: '${data.aws_caller_identity.current.account_id}',
};

const VARIABLES = `variable "portal_principal_arn" {
  type        = string
  description = "The role or user that the backend of the portal runs as."

  validation {
    condition     = can(regex("^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/", var.portal_principal_arn))
    error_message = "Give the ARN of an IAM role or user, such as arn:aws:iam::123456789012:role/portal."
  }
}

variable "external_id" {
  type        = string
  description = "Also set as externalId under aws in app-config. Null: none."
  default     = null

  validation {
    condition     = var.external_id == null || can(regex("^[\\\\w+=,.@:/-]{2,1224}$", var.external_id))
    error_message = "Use 2 to 1224 letters, digits and +=,.@:/-_, or null."
  }
}

variable "role_name" {
  type        = string
  description = "Also set as roleName under aws in app-config."
  default     = "${ROLE_NAME}"
}

variable "tags" {
  type        = map(string)
  description = "Tags of the role."
  default     = {}
}
`;

const OUTPUTS = `output "role_arn" {
  description = "The role that the portal assumes in this account."
  value       = aws_iam_role.this.arn
}
`;

/**
 * The Terraform module of the role that the portal assumes in an account: file contents by name.
 *
 * @param options - `gives` ends the sentence on what the role is for
 * @internal
 */
export function roleModule(options: {
  gives: string;
  actions: string[];
}): Record<string, string> {
  return {
    'main.tf': withComments(
      [`Lets a Backstage portal read ${options.gives}.`],
      main(options.actions),
    ),
    'variables.tf': withComments([], VARIABLES),
    'outputs.tf': withComments([], OUTPUTS),
  };
}

function main(actions: string[]): string {
  const statements = toPolicy(actions, PLACE).Statement.map(
    ({ Action, Resource }) => `  statement {
    actions = ${list(Action)}

    resources = ${list(Resource)}
  }
`,
  );
  return `terraform {
  required_version = ">= 1.3"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [var.portal_principal_arn]
    }

    dynamic "condition" {
      for_each = var.external_id == null ? [] : [var.external_id]

      content {
        test     = "StringEquals"
        variable = "sts:ExternalId"
        values   = [condition.value]
      }
    }
  }
}

data "aws_iam_policy_document" "read" {
${statements.join('\n')}}

resource "aws_iam_role" "this" {
  name               = var.role_name
  description        = "Assumed by a Backstage portal to read EKS clusters"
  assume_role_policy = data.aws_iam_policy_document.trust.json
  tags               = var.tags
}

resource "aws_iam_role_policy" "read" {
  name   = "read"
  role   = aws_iam_role.this.id
  policy = data.aws_iam_policy_document.read.json
}
`;
}

function list(items: string[]): string {
  return `[\n${items.map(item => `      "${item}",\n`).join('')}    ]`;
}
