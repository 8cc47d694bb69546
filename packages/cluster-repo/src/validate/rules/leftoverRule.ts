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

/** Template syntax that a rendered repository must not contain. GitHub's own contexts have other names. */
const LEFTOVERS = [
  /\$\{\{-?\s*(?:values|parameters)\b/,
  /\{%-?\s*(?:raw|endraw|if|elif|else|endif|for|endfor|set)\b/,
];

/** Nothing of a template is left unrendered. */
export function leftoverRule({ files }: RepoFacts): RepoProblem[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((content, index): RepoProblem[] =>
      LEFTOVERS.some(pattern => pattern.test(content))
        ? [
            {
              level: 'error',
              code: 'template-unrendered',
              file: path,
              line: index + 1,
              message: 'The line still contains template syntax.',
              fix: 'Write the value, or report it to the owner of the template.',
            },
          ]
        : [],
    ),
  );
}
