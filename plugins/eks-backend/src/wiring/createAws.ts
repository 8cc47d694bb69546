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

import type {
  LifecycleService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import {
  AwsClients,
  AwsInventorySource,
  VerifiedAccounts,
  type CallObserver,
} from '../aws';
import type { EksConfig } from '../config';
import type { Targets } from '../targets';

/**
 * All that asks AWS.
 *
 * @internal
 */
export interface Aws {
  clients: AwsClients;
  source: AwsInventorySource;
  accounts: VerifiedAccounts;
}

/**
 * Makes the clients of AWS, for the accounts that are targets or configured, and what reads with them.
 *
 * @param options - `observer` is told of every call
 * @internal
 */
export function createAws(options: {
  rootConfig: RootConfigService;
  config: EksConfig;
  targets: Targets;
  observer: CallObserver;
  lifecycle: LifecycleService;
}): Aws {
  const { rootConfig, config, targets, observer, lifecycle } = options;
  const clients = AwsClients.create({
    credentialsManager: DefaultAwsCredentialsManager.fromConfig(rootConfig),
    targets: () => targets.snapshot(),
    identityAccounts: config.identity.accounts,
    organizations: config.organizations,
    endpoint: config.aws.endpoint,
    pace: config.aws.pace,
    replicas: config.aws.replicas,
    observer,
  });
  lifecycle.addShutdownHook(() => clients.destroy());
  return {
    clients,
    source: AwsInventorySource.create({ clients }),
    accounts: VerifiedAccounts.create({ clients }),
  };
}
