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

import {
  GetParameterCommand,
  ParameterNotFound,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { required } from '../answer';
import { InvalidAnswerError } from '../errors';
import { amiParameter } from './amiParameter';

/** What AWS publishes nothing for: the AMI is one of the account's own. */
const CUSTOM = 'CUSTOM';

/**
 * The latest release of an AMI type, such as `1.35.6-20260728`; `undefined` when AWS publishes none for that Kubernetes
 * version, or any more.
 *
 * @throws InvalidAnswerError also for an AMI type that the portal does not know
 * @internal
 */
export async function readLatestAmi(
  client: SSMClient,
  wanted: { amiType: string; kubernetesVersion: string },
  signal: AbortSignal,
): Promise<string | undefined> {
  const { amiType, kubernetesVersion } = wanted;
  if (amiType === CUSTOM) {
    return undefined;
  }
  const parameter = amiParameter(amiType, kubernetesVersion);
  if (!parameter) {
    throw new InvalidAnswerError(
      `It is not known where AWS publishes the releases of AMI type ${amiType}`,
    );
  }
  const value = await readParameter(client, parameter.name, signal);
  return parameter.format === 'json' && value !== undefined
    ? releaseOf(value)
    : value;
}

async function readParameter(
  client: SSMClient,
  name: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const { Parameter: parameter } = await client.send(
      new GetParameterCommand({ Name: name }),
      { abortSignal: signal },
    );
    return required(parameter?.Value, 'Parameter.Value');
  } catch (error) {
    if (error instanceof ParameterNotFound) {
      return undefined;
    }
    throw error;
  }
}

function releaseOf(json: string): string {
  const value: unknown = JSON.parse(json);
  if (
    typeof value === 'object' &&
    value &&
    'release_version' in value &&
    typeof value.release_version === 'string'
  ) {
    return value.release_version;
  }
  throw new InvalidAnswerError(
    'The answer of AWS has no Parameter.Value.release_version',
  );
}
