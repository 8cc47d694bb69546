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

export { createInventory } from './createInventory';
export type { Inventory } from './createInventory';
export type { InventoryObserver } from './InventoryObserver';
export { noSections } from './noSections';
export { isSectionName, SECTIONS } from './sections';
export {
  ClusterStore,
  FirstSeenStore,
  InventoryDatabase,
  SHARED_FACT_MAX_AGE_MS,
  sharedFactScope,
  SharedFactStore,
  TargetStore,
} from './store';
export type {
  BurialReason,
  ClusterScope,
  ControlPlaneUpgrade,
  KnownCluster,
  SharedFactKind,
  SharedFacts,
  TargetState,
} from './store';
export {
  ClusterRefresher,
  dueSections,
  scheduleInventory,
  sharedFactsOf,
} from './sync';
export type { RefreshResult, SharedFactUser } from './sync';
export type {
  Incarnation,
  InventoryCluster,
  InventoryReader,
  LoadOptions,
} from './types';
