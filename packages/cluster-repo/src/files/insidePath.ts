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

import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError, isError } from '@backstage/errors';

/**
 * The absolute path of a file below a root that may not exist yet.
 *
 * @throws InputError when the path leads out of the root, by itself or through a symbolic link, or is a link
 */
export async function insidePath(root: string, path: string): Promise<string> {
  const target = resolve(root, path);
  if (path === '' || isAbsolute(path) || !isBelow(resolve(root), target)) {
    throw outside(path);
  }
  const realRoot = await realpath(root);
  let existing = target;
  while (!(await exists(existing))) {
    existing = dirname(existing);
  }
  if (existing === target && (await lstat(target)).isSymbolicLink()) {
    throw new InputError(
      `\`${path}\` is a symbolic link: replace it by a plain file.`,
    );
  }
  const real = await realpath(existing);
  if (real !== realRoot && !isBelow(realRoot, real)) {
    throw outside(path);
  }
  return join(real, relative(existing, target));
}

/** Whether a path is strictly below a folder, by its text alone. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
}

function outside(path: string): InputError {
  return new InputError(
    `\`${path}\` leads out of the repository: write a path below its root, such as \`clusters/dev/cluster.yaml\`.`,
  );
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return false;
    }
    throw error;
  }
}
