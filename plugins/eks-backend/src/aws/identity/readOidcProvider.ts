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
  GetOpenIDConnectProviderCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import {
  known,
  notKnown,
  type Fact,
  type OidcProviderFact,
} from '@backstage-eks/plugin-eks-common';
import { toReadFailure } from '../toReadFailure';
import { isNoSuchEntity } from './isNoSuchEntity';

/**
 * Reads the provider for an issuer in one account; `undefined` when the account has none.
 *
 * @param provider - `accountId` is that of the role, which may be another than the cluster's; `issuer` is the URL with
 * scheme
 * @internal
 */
export async function readOidcProvider(
  iam: IAMClient,
  provider: { partition: string; accountId: string; issuer: string },
  abortSignal: AbortSignal,
): Promise<Fact<OidcProviderFact | undefined>> {
  const { partition, accountId, issuer } = provider;
  const host = issuer.replace(/^https:\/\//, '');
  const arn = `arn:${partition}:iam::${accountId}:oidc-provider/${host}`;
  try {
    const answer = await iam.send(
      new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }),
      { abortSignal },
    );
    return known({ arn, clientIds: answer.ClientIDList ?? [] });
  } catch (error) {
    return isNoSuchEntity(error)
      ? known(undefined)
      : notKnown(
          toReadFailure(error, {
            accountId,
            permission: 'iam:GetOpenIDConnectProvider',
          }),
        );
  }
}
