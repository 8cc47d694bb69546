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

import { parseArgs } from 'node:util';
import { InputError, isError } from '@backstage/errors';
import { PERMISSION_TIERS, type PermissionTier } from '../permissionTier';

/** What `--help` prints. @internal */
export const USAGE = `Usage: eks-doctor [options]

Checks which permissions the portal has in the AWS accounts that it reads. It only reads,
needs no database, and asks as the credentials of this shell and the app-config say.

  --config <file>     A config file; may be repeated. Default: app-config.yaml and
                      app-config.local.yaml of the current folder.
  --account <id>      Only this account, 12 digits. With --region it need not be
                      configured under 'eks.targets', such as one of an organization.
  --region <region>   Only this region.
  --tier <tier>       What must be allowed for exit code 0, with what comes before it:
                      eks (default), aws or kubernetes.
  --json              Print the results as JSON.
  --help              Print this text.

Clusters are reached directly: a transport that a module installs is not used.
Exit codes: 0 nothing is missing, 1 something is missing or could not be asked, 2 the
command was not understood, or the configuration is wrong.
`;

/**
 * What the command was asked for.
 *
 * @internal
 */
export interface DoctorArguments {
  configFiles: string[];
  accountId?: string;
  region?: string;
  tier: PermissionTier;
  json: boolean;
  help: boolean;
}

/**
 * Reads the command line.
 *
 * @throws InputError that names the option, its value and the fix
 * @internal
 */
export function readArguments(args: string[]): DoctorArguments {
  const values = parse(args);
  const { account, region } = values;
  if (account !== undefined && !/^\d{12}$/.test(account)) {
    throw new InputError(
      `Invalid value of --account: '${account}'; give the 12 digits of an AWS account`,
    );
  }
  if (region !== undefined && !/^[a-z]{2,4}(-[a-z]+)+-\d+$/.test(region)) {
    throw new InputError(
      `Invalid value of --region: '${region}'; give the code of an AWS region, such as eu-west-1`,
    );
  }
  const tier = PERMISSION_TIERS.find(each => each === values.tier);
  if (!tier) {
    throw new InputError(
      `Invalid value of --tier: '${
        values.tier
      }'; give one of ${PERMISSION_TIERS.join(', ')}`,
    );
  }
  return {
    configFiles: values.config,
    accountId: account,
    region,
    tier,
    json: values.json,
    help: values.help,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        config: { type: 'string', multiple: true, default: [] },
        account: { type: 'string' },
        region: { type: 'string' },
        tier: { type: 'string', default: 'eks' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new InputError(isError(error) ? error.message : String(error));
  }
}
