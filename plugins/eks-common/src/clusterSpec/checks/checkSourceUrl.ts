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

import { shown } from '../text';
import { checkTagValue } from './checkTags';

/**
 * Whether a text can be the URL of a `cluster.yaml`: absolute, http or https, without credentials, query and fragment, and
 * made of characters that an AWS tag can hold.
 */
export function checkSourceUrl(url: string): string | undefined {
  const example =
    'such as `https://git.example.com/platform/payments/src/branch/main/clusters/dev/cluster.yaml`';
  const parsed = /^https?:\/\//.test(url) ? parse(url) : undefined;
  if (!parsed) {
    return `\`${shown(
      url,
    )}\` is not the URL of a file: write an absolute http or https URL, ${example}.`;
  }
  if (parsed.username !== '' || parsed.password !== '') {
    return `The URL for \`${shown(
      parsed.host,
    )}\` carries credentials, and everybody who can read the cluster's tags would read them: write it without user and password, ${example}.`;
  }
  if (parsed.search !== '' || parsed.hash !== '') {
    return `\`${shown(
      url,
    )}\` has a query or a fragment: write the plain URL of the file on the main branch, ${example}.`;
  }
  return checkTagValue(url);
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    // Not a URL is an answer here, and the caller turns it into a sentence.
    return undefined;
  }
}
