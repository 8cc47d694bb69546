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

import {
  isFlatYaml,
  known,
  notKnown,
  parseClusterSpec,
  type Fact,
} from '@backstage-eks/plugin-eks-common';
import { parse } from 'yaml';

/** A few anchors are fine in a file that people write; many multiply into one that fills the memory. */
const MAX_ALIASES = 20;

/** What a `cluster.yaml` says about a cluster and its parts. @internal */
export interface DeclaredParts {
  cluster: { name: string; accountId: string; region: string };
  nodeGroups: string[];
  addons: string[];
}

/**
 * Takes from the text of a `cluster.yaml` what progress needs. Whoever tags a cluster chooses the file, so nothing of one
 * that is no valid `cluster.yaml` is passed on, and no sentence quotes it.
 *
 * @internal
 */
export function toDeclaredParts(text: string): Fact<DeclaredParts> {
  let value: unknown;
  try {
    if (!isFlatYaml(text)) {
      return invalid(
        '`cluster.yaml` nests or lists more than a file that describes a cluster.',
      );
    }
    value = parse(text, {
      maxAliasCount: MAX_ALIASES,
      // Warnings would be printed with what they quote; errors are thrown.
      logLevel: 'error',
      prettyErrors: false,
      schema: 'core',
    });
  } catch {
    // The error quotes the file.
    return invalid('`cluster.yaml` is not valid YAML.');
  }
  const result = parseClusterSpec(value);
  if ('problems' in result) {
    return invalid(
      '`cluster.yaml` does not describe a cluster: the checks of its repository say what is wrong.',
    );
  }
  const { metadata, spec } = result.spec;
  return known({
    cluster: {
      name: metadata.name,
      accountId: spec.accountId,
      region: spec.region,
    },
    nodeGroups: spec.nodeGroups.map(each => each.name),
    addons: spec.addons.map(each => each.name),
  });
}

function invalid(message: string): Fact<never> {
  return notKnown({ reason: 'invalid', message });
}
