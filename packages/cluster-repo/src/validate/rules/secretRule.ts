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

import type { RepoProblem } from '../../RepoProblem';
import type { RepoFacts } from '../RepoFacts';

const SECRETS: Array<{ what: string; pattern: RegExp }> = [
  {
    what: 'an AWS access key id',
    pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/,
  },
  {
    what: 'a private key',
    pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/,
  },
  {
    what: 'a GitHub token',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{50,})\b/,
  },
];

/** Nothing that looks like a credential is committed. The value itself is never repeated. */
export function secretRule({ files }: RepoFacts): RepoProblem[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((content, index): RepoProblem[] => {
      const found = SECRETS.find(({ pattern }) => pattern.test(content));
      return found
        ? [
            {
              level: 'error',
              code: 'secret-exposed',
              file: path,
              line: index + 1,
              message: `The line contains what looks like ${found.what}.`,
              fix: 'Remove it, revoke the credential, and let the pipeline take its role through OIDC.',
            },
          ]
        : [];
    }),
  );
}
