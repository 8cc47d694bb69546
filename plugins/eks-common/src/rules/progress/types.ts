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
  Addon,
  ClusterCore,
  NodeGroup,
  ReadFailure,
  Section,
} from '../../facts';

/**
 * What the `cluster.yaml` says that a cluster's source tag points to, as far as progress needs it.
 *
 * @public
 */
export type ClusterDeclaration =
  /** The cluster carries no source tag. */
  | { state: 'none' }
  | {
      state: 'read';
      url: string;
      /** Names, in the order of the file. */
      nodeGroups: string[];
      addons: string[];
    }
  | {
      state: 'failed';
      /** Absent when the tag holds no usable URL. */
      url?: string;
      failure: ReadFailure;
    };

/**
 * What is known of a cluster that may be coming up or changing.
 *
 * @public
 */
export interface ProgressFacts {
  core: Section<ClusterCore>;
  nodeGroups: Section<NodeGroup[]>;
  addons: Section<Addon[]>;
  declaration: ClusterDeclaration;
  /** How often each section is read, in milliseconds. */
  cadenceMs: Record<'core' | 'nodeGroups' | 'addons', number>;
  now: Date;
}

/**
 * How far a cluster is. `incomplete` is an active cluster that lacks something its `cluster.yaml` declares.
 *
 * @public
 */
export type ProgressState =
  | 'creating'
  | 'updating'
  | 'deleting'
  | 'failed'
  | 'incomplete'
  | 'complete'
  | 'unknown';

/** A part of a cluster that comes up by itself. @public */
export type ProgressKind = 'controlPlane' | 'nodeGroup' | 'addon';
