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

import type {
  ClusterCore,
  SectionContents,
  SectionName,
  TargetRef,
} from '@backstage-eks/plugin-eks-common';
import type { InventorySource } from '../../aws';
import { SECTIONS } from '../sections';
import type { PartName } from '../store';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The sections that AWS tells, without the core.
 *
 * @internal
 */
export type AwsPartName = Exclude<
  PartName,
  'components' | 'nodePools' | 'awsAuth'
>;

/** @internal */
export interface PartContext<S extends AwsPartName> {
  target: TargetRef;
  core: ClusterCore;
  /** Of the cluster and its node groups. */
  subnetIds: string[];
  /** The last good content, if the read builds on it. */
  previous: SectionContents[S] | undefined;
  signal: AbortSignal;
}

/**
 * How a section is read.
 *
 * @internal
 */
export interface AwsPart<S extends AwsPartName> {
  /** Absent: every read is complete. With it, a read takes over what was read before, except once in that time. */
  takesOver?: { fullEveryMs: number };
  read: (
    source: InventorySource,
    context: PartContext<S>,
  ) => Promise<SectionContents[S]>;
}

/** @internal */
export const AWS_PARTS: { [S in AwsPartName]: AwsPart<S> } = {
  nodeGroups: {
    read: (source, { target, core, signal }) =>
      source.readNodeGroups(target, core.name, signal),
  },
  addons: {
    read: (source, { target, core, signal }) =>
      source.readAddons(target, core.name, signal),
  },
  fargateProfiles: {
    read: (source, { target, core, signal }) =>
      source.readFargateProfiles(target, core.name, signal),
  },
  podIdentityAssociations: {
    // The list does not tell roles, and an association can get another one.
    takesOver: { fullEveryMs: DAY_MS },
    read: (source, { target, core, previous = [], signal }) =>
      source.readPodIdentityAssociations(target, core.name, previous, signal),
  },
  accessEntries: {
    read: (source, { target, core, signal }) =>
      source.readAccessEntries(target, core.name, signal),
  },
  insights: {
    // An insight says itself when it changed.
    takesOver: { fullEveryMs: Infinity },
    read: (source, { target, core, previous = [], signal }) =>
      source.readInsights(target, core.name, previous, signal),
  },
  subnets: {
    read: (source, { target, subnetIds, signal }) =>
      source.readSubnets(target, subnetIds, signal),
  },
};

/** @internal */
export function isAwsPart(section: SectionName): section is AwsPartName {
  return section !== 'core' && SECTIONS[section].source === 'aws';
}
