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
  addonEntityName,
  nodeGroupEntityName,
} from '@backstage-eks/plugin-eks-common';
import type { Knex } from 'knex';
import type { SectionContents, SectionName } from '../types';
import { readSection } from './sections';
import type { RemovedEntityRow } from './rows';

const PART_NAMES: Partial<
  Record<SectionName, (cluster: string, part: string) => string>
> = { nodeGroups: nodeGroupEntityName, addons: addonEntityName };

/**
 * The names of the catalog entities that a section of a cluster stands for: its node groups or its add-ons.
 *
 * @internal
 */
export function sectionEntityNames<S extends SectionName>(
  clusterEntityName: string,
  section: S,
  content: SectionContents[S] | undefined,
): string[] {
  const entityNameOf = PART_NAMES[section];
  if (!entityNameOf || !Array.isArray(content)) {
    return [];
  }
  const parts: Array<object> = content;
  return parts.flatMap(part =>
    'name' in part && typeof part.name === 'string'
      ? [entityNameOf(clusterEntityName, part.name)]
      : [],
  );
}

/**
 * The names of the catalog entities of a cluster's node groups and add-ons, as stored.
 *
 * @internal
 */
export async function partEntityNames(
  tx: Knex,
  cluster: { arn: string; entity_name: string },
): Promise<string[]> {
  const names: string[] = [];
  for (const section of ['nodeGroups', 'addons'] as const) {
    const stored = await readSection(tx, cluster.arn, section);
    names.push(
      ...sectionEntityNames(cluster.entity_name, section, stored?.content),
    );
  }
  return names;
}

/**
 * Compares the entities that a cluster had with those that it has, and remembers the ones that are gone: the catalog
 * removes them however long it was away.
 *
 * @internal
 */
export async function replaceEntities(
  tx: Knex,
  options: { arn: string; before: string[]; after: string[]; now: string },
): Promise<void> {
  const { arn, before, after, now } = options;
  const kept = new Set(after);
  for (const name of before.filter(each => !kept.has(each))) {
    await tx<RemovedEntityRow>('removed_entities')
      .insert({ entity_name: name, arn, removed_at: now })
      .onConflict('entity_name')
      .merge();
  }
  if (after.length > 0) {
    await tx<RemovedEntityRow>('removed_entities')
      .whereIn('entity_name', after)
      .delete();
  }
}
