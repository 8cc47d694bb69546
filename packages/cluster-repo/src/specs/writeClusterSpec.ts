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

import { isDeepStrictEqual } from 'node:util';
import { InputError } from '@backstage/errors';
import { parseClusterSpec } from '@backstage-eks/plugin-eks-common';
import type { ClusterSpec } from '@backstage-eks/plugin-eks-common';
import type { Document } from 'yaml';
import { insidePath } from '../files/insidePath';
import { readIfPresent, writeIfChanged } from '../files/writeIfChanged';
import { parseYaml } from '../yaml/parseYaml';
import { styleOf } from '../yaml/styleOf';
import { READ_BY_ALL } from '../yaml/toYaml';
import { editNode } from './editDocument';
import { isRecord } from './isRecord';
import { newClusterFile } from './newClusterFile';
import { spliceScalars } from './spliceScalars';

/**
 * Writes a spec as YAML. A new file gets a header; an existing one is edited as a document, key by key, so that comments,
 * order and what did not change stay. Writing the same spec again changes nothing.
 *
 * @param options - `root` is the folder of the repository, `path` the file below it, such as `clusters/dev/cluster.yaml`
 * @throws InputError when the spec is invalid, the path leads out of the root, or the existing file is not one YAML map
 * @public
 */
export async function writeClusterSpec(options: {
  root: string;
  path: string;
  spec: ClusterSpec;
}): Promise<{ changed: boolean }> {
  const spec = plainSpec(options.spec);
  const file = await insidePath(options.root, options.path);
  const present = await readIfPresent(file);
  const text =
    present === undefined
      ? newClusterFile(spec)
      : edited(options.path, present, spec);
  return { changed: await writeIfChanged(file, text) };
}

function plainSpec(given: ClusterSpec): ClusterSpec {
  // YAML knows no undefined: a field that is absent and one that is undefined are the same file.
  const parsed = parseClusterSpec(JSON.parse(JSON.stringify(given)));
  if ('spec' in parsed) {
    return parsed.spec;
  }
  throw new InputError(
    parsed.problems
      .map(problem => `${problem.path}: ${problem.message}`)
      .join('\n'),
  );
}

function edited(path: string, text: string, spec: ClusterSpec): string {
  const document = readDocument(path, text);
  if (isDeepStrictEqual(document.toJS(), spec)) {
    return text;
  }
  const spliced = spliceScalars(text, document, spec);
  if (
    spliced !== undefined &&
    isDeepStrictEqual(valueOf(path, spliced), spec)
  ) {
    return spliced;
  }
  editNode(document, document.contents, spec);
  document.setSchema('1.2', READ_BY_ALL);
  const result = document.toString(styleOf(text));
  if (!isDeepStrictEqual(valueOf(path, result), spec)) {
    throw new InputError(
      `\`${path}\` shares values between fields by anchors, which cannot be changed apart: write the values out and try again.`,
    );
  }
  return result;
}

function readDocument(path: string, text: string): Document.Parsed {
  const read = parseYaml(path, text);
  if ('problems' in read) {
    throw new InputError(
      read.problems
        .map(each => `${path}:${each.line ?? 1}: ${each.message}`)
        .join('\n'),
    );
  }
  const [document] = read.yaml.documents;
  if (read.yaml.documents.length !== 1 || !isRecord(document.toJS())) {
    throw new InputError(
      `\`${path}\` does not hold one YAML map: move what is in it elsewhere, or write a valid cluster.yaml.`,
    );
  }
  return document;
}

function valueOf(path: string, text: string): unknown {
  const read = parseYaml(path, text);
  return 'yaml' in read && read.yaml.values.length === 1
    ? read.yaml.values[0]
    : undefined;
}
