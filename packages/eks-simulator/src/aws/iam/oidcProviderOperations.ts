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

import { z } from 'zod';
import { AwsOperation, defineOperation } from '../AwsOperation';
import { account, noSuchEntity } from './account';

/** Operations on OIDC providers. */
export const oidcProviderOperations: AwsOperation[] = [
  defineOperation({
    action: 'ListOpenIDConnectProviders',
    input: z.object({}),
    run: (_input, context) => ({
      OpenIDConnectProviderList: [...account(context).oidcProviders.keys()].map(
        Arn => ({ Arn }),
      ),
    }),
  }),
  defineOperation({
    action: 'GetOpenIDConnectProvider',
    input: z.object({ OpenIDConnectProviderArn: z.string().min(20) }),
    run: ({ OpenIDConnectProviderArn: arn }, context) => {
      const provider = account(context).oidcProviders.get(arn);
      if (!provider) {
        throw noSuchEntity(`OpenIDConnect Provider not found for arn ${arn}`);
      }
      return {
        Url: provider.url,
        ClientIDList: provider.clientIds,
        ThumbprintList: ['9e99a48a9960b14926bb7f3b02e22da2b0ab7280'],
        CreateDate: provider.createdAt,
      };
    },
  }),
];
