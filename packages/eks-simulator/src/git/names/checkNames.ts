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

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const RESERVED_ENDINGS = /\.(git|wiki|rss|atom|lock)$/i;
const MAX_NAME_LENGTH = 100;

/** Why a repository cannot have this name, or undefined when it can. */
export function checkRepositoryName(name: string): string | undefined {
  if (!NAME.test(name) || name.includes('..')) {
    return `The repository name "${name}" is not valid. Use letters, digits, "-", "_" and single ".", beginning with a letter or digit.`;
  }
  if (RESERVED_ENDINGS.test(name)) {
    return `The repository name "${name}" has a reserved ending. Leave out "${name.slice(
      name.lastIndexOf('.'),
    )}".`;
  }
  return name.length > MAX_NAME_LENGTH
    ? `The repository name "${name}" is longer than ${MAX_NAME_LENGTH} characters. Shorten it.`
    : undefined;
}

/**
 * Why a branch cannot have this name, or undefined when it can: the rules of `git check-ref-format --branch`, and no name
 * that reads like an option.
 */
export function checkBranchName(name: string): string | undefined {
  const parts = name.split('/');
  const isValid =
    name.length <= 250 &&
    !name.startsWith('-') &&
    ![...name].some(isForbidden) &&
    !name.includes('..') &&
    !name.includes('@{') &&
    name !== '@' &&
    !name.endsWith('.') &&
    parts.every(
      part => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'),
    );
  return isValid
    ? undefined
    : `The branch name "${name}" is not valid. Use letters, digits, "-", "_", "." and "/", such as "add-node-group".`;
}

function isForbidden(character: string): boolean {
  return (
    character <= ' ' || character === '\u007f' || '~^:?*[\\'.includes(character)
  );
}

/** Why a file in a repository cannot have this path, or undefined when it can. */
export function checkFilePath(path: string): string | undefined {
  const isValid =
    path.length <= 4096 &&
    ![...path].some(character => character < ' ' || character === '\u007f') &&
    path
      .split('/')
      .every(
        part =>
          part !== '' &&
          part !== '.' &&
          part !== '..' &&
          part.toLowerCase() !== '.git',
      );
  return isValid
    ? undefined
    : `The path "${path}" is not valid. Use a path relative to the root of the repository without "." and ".." parts.`;
}
