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

import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { parseClusterSpec } from '@backstage-eks/plugin-eks-common';
import type { ClusterSpec } from '@backstage-eks/plugin-eks-common';
import { readRepo } from '../files/readRepo';
import type { RepoContent } from '../files/readRepo';
import type { RepoProblem } from '../RepoProblem';
import { parseYaml } from '../yaml/parseYaml';
import type { ParsedYaml } from '../yaml/parseYaml';

/** A valid `cluster.yaml` of a repository. @public */
export interface ClusterSpecFile {
  /** Such as `clusters/dev/cluster.yaml`. */
  file: string;
  spec: ClusterSpec;
  /** SHA-256 of the file, in hex: what is derived from it names it, so that a pipeline notices a file that is out of date. */
  sha256: string;
}

/** A spec with its YAML, for who needs the lines. */
export interface ParsedClusterSpec extends ClusterSpecFile {
  /** The folder below `clusters/`. */
  folder: string;
  yaml: ParsedYaml;
}

const CLUSTER_FILE = /^clusters\/([^/]+)\/cluster\.yaml$/;

/**
 * Reads every `clusters/<env>/cluster.yaml` of a repository, sorted by path.
 *
 * @param root - folder of the repository
 * @throws InputError that lists the problems when one of them cannot be read or is no valid spec
 * @public
 */
export async function readClusterSpecs(
  root: string,
): Promise<ClusterSpecFile[]> {
  const content = await readRepo(root);
  const { specs, problems } = parseClusterSpecs(content);
  const broken = [
    ...content.problems.filter(each => each.file.startsWith('clusters/')),
    ...problems,
  ];
  if (broken.length > 0) {
    throw new InputError(
      broken
        .map(each => `${each.file}:${each.line ?? 1}: ${each.message}`)
        .join('\n'),
    );
  }
  return specs.map(({ file, spec, sha256 }) => ({ file, spec, sha256 }));
}

/** The specs that are valid, and what is wrong with the others. */
export function parseClusterSpecs(content: RepoContent): {
  specs: ParsedClusterSpec[];
  problems: RepoProblem[];
} {
  const specs: ParsedClusterSpec[] = [];
  const problems: RepoProblem[] = [];
  for (const { path, text } of content.files) {
    const folder = CLUSTER_FILE.exec(path)?.[1];
    if (folder !== undefined) {
      const parsed = parseClusterFile(path, text);
      if ('problems' in parsed) {
        problems.push(...parsed.problems);
      } else {
        specs.push({ ...parsed, folder, sha256: sha256Of(text) });
      }
    }
  }
  return { specs, problems };
}

/** As `sha256sum` prints it for the file. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function parseClusterFile(
  file: string,
  text: string,
):
  | { file: string; spec: ClusterSpec; yaml: ParsedYaml }
  | { problems: RepoProblem[] } {
  const read = parseYaml(file, text);
  if ('problems' in read) {
    return read;
  }
  const { yaml } = read;
  if (yaml.values.length !== 1) {
    return {
      problems: [
        {
          level: 'error',
          code: 'spec-invalid',
          file,
          message: `The file holds ${yaml.values.length} YAML documents, and one cluster is one document.`,
          fix: 'Keep one document a file.',
        },
      ],
    };
  }
  const parsed = parseClusterSpec(yaml.values[0]);
  if ('spec' in parsed) {
    return { file, spec: parsed.spec, yaml };
  }
  return {
    problems: parsed.problems.map(problem => ({
      level: 'error' as const,
      code: 'spec-invalid',
      file,
      line: yaml.lineOf(problem.keys),
      ...(problem.path !== '' && { path: problem.path }),
      message: problem.message,
    })),
  };
}
