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

import { TAG_SOURCE } from './entityMetadata';

/** As long as a tag value in AWS can be. */
const MAX_LENGTH = 256;

/**
 * URL of the `cluster.yaml` that declares a cluster, from the cluster's tags in AWS.
 *
 * @remarks
 * Whoever may tag a cluster chooses this text, so only an absolute http or https URL without credentials comes back.
 *
 * @returns nothing when the tag is absent or is anything else
 * @public
 */
export function clusterSourceUrl(
  tags: Readonly<Record<string, string>>,
): string | undefined {
  const text = Object.hasOwn(tags, TAG_SOURCE) ? tags[TAG_SOURCE] : '';
  // URL() drops tabs and line breaks and repairs slashes; what it would have to mend was not written by a template.
  if (text.length > MAX_LENGTH || !/^https?:\/\/[!-~]+$/.test(text)) {
    return undefined;
  }
  const url = parse(text);
  return url &&
    url.username === '' &&
    url.password === '' &&
    url.hostname !== ''
    ? text
    : undefined;
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    // A tag that is no URL links to nothing; that is the answer.
    return undefined;
  }
}
