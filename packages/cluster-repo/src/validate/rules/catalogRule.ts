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
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  domainEntityV1alpha1Validator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  isComponentEntity,
  locationEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import type { Entity, KindValidator } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { clusterEntityName } from '@backstage-eks/plugin-eks-common';
import type { RepoProblem } from '../../RepoProblem';
import { isRecord } from '../../specs/isRecord';
import type { ParsedYaml } from '../../yaml/parseYaml';
import type { RepoFacts } from '../RepoFacts';

const FILE = 'catalog-info.yaml';
const REPOSITORY_TYPE = 'cluster-repository';

const POLICY = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);
const KINDS: KindValidator[] = [
  componentEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  apiEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

/** The catalog would take the entities, and the repository's own one is linked to each of its clusters. */
export async function catalogRule(facts: RepoFacts): Promise<RepoProblem[]> {
  const yaml = facts.yamls.get(FILE);
  if (!yaml) {
    return facts.files.some(file => file.path === FILE)
      ? []
      : [
          problem({
            message: 'The catalog would not find this repository.',
            fix: `Add a catalog-info.yaml with a Component of type \`${REPOSITORY_TYPE}\`.`,
          }),
        ];
  }
  const problems: RepoProblem[] = [];
  for (const [index, value] of yaml.values.entries()) {
    const message = await refusal(value);
    if (message !== undefined) {
      problems.push(
        problem({
          line: yaml.lineOf([], index),
          message: `The catalog would refuse the entity: ${message}.`,
          fix: 'Correct the field that the message names.',
        }),
      );
    }
  }
  return [...problems, ...unlinkedClusters(facts, yaml)];
}

/** What the catalog's validators say against an entity. */
async function refusal(value: unknown): Promise<string | undefined> {
  if (!isEntity(value)) {
    return 'it needs the texts `apiVersion` and `kind` and the map `metadata` with a `name`';
  }
  try {
    const entity = await POLICY.enforce(value);
    for (const kind of KINDS) {
      if (entity && (await kind.check(entity))) {
        return undefined;
      }
    }
    return `the kind \`${value.kind}\` of \`${value.apiVersion}\` is none of the catalog's own`;
  } catch (error) {
    return isError(error) ? error.message : String(error);
  }
}

function unlinkedClusters(facts: RepoFacts, yaml: ParsedYaml): RepoProblem[] {
  const index = yaml.values.findIndex(isRepositoryComponent);
  if (index < 0) {
    return [
      problem({
        message: `No Component of type \`${REPOSITORY_TYPE}\` stands for this repository.`,
        fix: 'Add one, with its clusters under `spec.dependencyOf`.',
      }),
    ];
  }
  const named = dependencyOf(yaml.values[index]);
  return facts.specs.flatMap(({ file, spec }) => {
    const reference = `resource:default/${clusterEntityName({
      name: spec.metadata.name,
      region: spec.spec.region,
      accountId: spec.spec.accountId,
    })}`;
    return named.includes(reference)
      ? []
      : [
          problem({
            line: yaml.lineOf(['spec', 'dependencyOf'], index),
            path: 'spec.dependencyOf',
            message: `The cluster of ${file} is not linked to this repository.`,
            fix: `Add \`${reference}\`.`,
          }),
        ];
  });
}

function isRepositoryComponent(value: unknown): boolean {
  return (
    isEntity(value) &&
    isComponentEntity(value) &&
    isRecord(value.spec) &&
    value.spec.type === REPOSITORY_TYPE
  );
}

/** Full references, whether they are written short or long. */
function dependencyOf(value: unknown): string[] {
  const spec = isRecord(value) ? value.spec : undefined;
  const list: unknown = isRecord(spec) ? spec.dependencyOf : undefined;
  return (Array.isArray(list) ? list : []).flatMap(reference => {
    try {
      return stringifyEntityRef(
        parseEntityRef(String(reference), { defaultNamespace: 'default' }),
      );
    } catch {
      // A broken reference links nothing, so its cluster is reported as not linked.
      return [];
    }
  });
}

function isEntity(value: unknown): value is Entity {
  return (
    isRecord(value) &&
    typeof value.apiVersion === 'string' &&
    typeof value.kind === 'string' &&
    isRecord(value.metadata) &&
    typeof value.metadata.name === 'string'
  );
}

function problem(
  fields: Pick<RepoProblem, 'line' | 'path' | 'message' | 'fix'>,
): RepoProblem {
  return { level: 'error', code: 'catalog-invalid', file: FILE, ...fields };
}
