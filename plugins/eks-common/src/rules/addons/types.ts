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

import type { Fact, OfferedAddon } from '../../facts';

/**
 * The add-ons that EKS offers in the region of a cluster, for its Kubernetes version and for the next one.
 *
 * @public
 */
export interface AddonOffersFacts {
  current: Fact<OfferedAddon[]>;
  /** Not known also when there is no next version yet. */
  next: Fact<OfferedAddon[]>;
}

/**
 * Where an installed add-on stands. `incompatible` means that EKS does not list its version for the version of the
 * cluster.
 *
 * @public
 */
export type AddonState =
  | 'latest'
  | 'updateAvailable'
  | 'incompatible'
  | 'unknown';

/**
 * An installed add-on compared with what EKS offers.
 *
 * @public
 */
export interface AddonCompatibility {
  name: string;
  /** Whether it runs in the cluster without being an EKS add-on, so that EKS does not update it. */
  selfManaged: boolean;
  installed?: string;
  /** What EKS installs by default on this version of Kubernetes. */
  defaultVersion?: string;
  latestVersion?: string;
  state: AddonState;
  /** Whether the installed version is missing for the next minor version; absent when that is not known. */
  blocksNext?: boolean;
  /** What EKS installs by default on the next minor version. */
  nextDefaultVersion?: string;
}

/**
 * The add-ons of a cluster compared with what EKS offers.
 *
 * @public
 */
export interface AddonDrift {
  /** EKS add-ons first, then basic add-ons that EKS does not manage. */
  addons: AddonCompatibility[];
  /** Basic add-ons that the cluster lacks; absent when that is not known. */
  missing?: string[];
}
