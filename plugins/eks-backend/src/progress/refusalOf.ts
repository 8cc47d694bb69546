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

import { TAG_SOURCE, type ReadFailure } from '@backstage-eks/plugin-eks-common';
import {
  GiteaIntegration,
  GitLabIntegration,
  type ScmIntegration,
  type ScmIntegrations,
} from '@backstage/integration';

const FILE = '/cluster.yaml';
/** Not the object stores, which are integrations too: the portal's credentials for them are for something else. */
const GIT_HOSTS = new Set([
  'awsCodeCommit',
  'azure',
  'bitbucketCloud',
  'bitbucketServer',
  'gerrit',
  'gitea',
  'github',
  'gitlab',
  'harness',
]);

/**
 * Why the URL of a source tag is not read: it is no `cluster.yaml`, or not on a Git host that the portal is configured for.
 *
 * @param url - a valid http or https URL
 * @internal
 */
export function refusalOf(
  url: string,
  integrations: Pick<ScmIntegrations, 'byUrl'>,
): ReadFailure | undefined {
  const { pathname, protocol } = new URL(url);
  if (!pathname.endsWith(FILE)) {
    return {
      reason: 'invalid',
      message: `The tag \`${TAG_SOURCE}\` of the cluster does not point to a \`cluster.yaml\`.`,
    };
  }
  const integration = integrations.byUrl(url);
  if (!integration || !GIT_HOSTS.has(integration.type)) {
    return {
      reason: 'notConfigured',
      message:
        "The portal does not read from the host of `cluster.yaml`: it is not configured under 'integrations'.",
    };
  }
  return protocol === 'https:' || isPlain(integration)
    ? undefined
    : {
        reason: 'invalid',
        message: `The tag \`${TAG_SOURCE}\` of the cluster holds an http URL of a host that is read with https.`,
      };
}

/** Some readers send their token the way the URL says. */
function isPlain(integration: ScmIntegration): boolean {
  return (
    (integration instanceof GiteaIntegration ||
      integration instanceof GitLabIntegration) &&
    integration.config.baseUrl?.startsWith('http:') === true
  );
}
