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

import { isError } from '@backstage/errors';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { Config } from '@backstage/config';
import type { TargetCheck } from '@backstage-eks/plugin-eks-common';
import pLimit from 'p-limit';
import { AwsClients } from '../../aws';
import { readEksConfig } from '../../config';
import { DirectTransport, EksTokenSource } from '../../kubernetes';
import { TargetDoctor } from '../TargetDoctor';
import { checkText } from './checkText';
import { chooseTargets } from './chooseTargets';
import { loadConfig } from './loadConfig';
import { readArguments, USAGE, type DoctorArguments } from './readArguments';
import { isComplete, tiersReached } from './tiersReached';

const TARGETS_AT_ONCE = 4;

/**
 * Where the command writes, and what it knows of its surroundings.
 *
 * @public
 */
export interface DoctorEnvironment {
  /** Results, one line each. */
  out(line: string): void;
  /** Why the command could not do its work. */
  error(line: string): void;
  /** The folder whose config files are read when none are named. */
  folder: string;
}

/**
 * Runs the command `eks-doctor`, which checks the permissions of the portal before its first sync.
 *
 * @param args - what follows the name of the command
 * @returns the exit code: 0 nothing is missing, 1 something is missing or could not be asked, 2 the command or the
 * configuration is wrong
 * @public
 */
export async function runDoctor(
  args: string[],
  environment: DoctorEnvironment,
): Promise<0 | 1 | 2> {
  try {
    const wanted = readArguments(args);
    if (wanted.help) {
      environment.out(USAGE.trimEnd());
      return 0;
    }
    const config = await loadConfig(wanted.configFiles, environment.folder);
    const checks = await checkAll(config, wanted);
    for (const line of wanted.json
      ? toJson(checks)
      : checks.flatMap(checkText)) {
      environment.out(line);
    }
    return checks.every(check => isComplete(check, wanted.tier)) ? 0 : 1;
  } catch (error) {
    environment.error(isError(error) ? error.message : String(error));
    return 2;
  }
}

async function checkAll(
  root: Config,
  wanted: DoctorArguments,
): Promise<TargetCheck[]> {
  const config = readEksConfig(root);
  const targets = chooseTargets(config.targets, wanted);
  const clients = AwsClients.create({
    credentialsManager: DefaultAwsCredentialsManager.fromConfig(root),
    targets: () => targets,
    endpoint: config.aws.endpoint,
    pace: config.aws.pace,
  });
  const transport = DirectTransport.create();
  try {
    const doctor = TargetDoctor.create({
      clients,
      transport,
      tokens: EksTokenSource.create({
        credentials: accountId => clients.credentials(accountId),
      }),
    });
    const limit = pLimit(TARGETS_AT_ONCE);
    const neverAborts = new AbortController().signal;
    return await Promise.all(
      targets.map(target => limit(() => doctor.check(target, neverAborts))),
    );
  } finally {
    await transport.close();
    clients.destroy();
  }
}

function toJson(checks: TargetCheck[]): string[] {
  return [
    JSON.stringify(
      checks.map(check => ({ ...check, tiers: tiersReached(check) })),
      undefined,
      2,
    ),
  ];
}
