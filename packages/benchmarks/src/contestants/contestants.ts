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

/** How much is read: `core` is what the peers read too, `full` is every section that comes from AWS. */
export type Depth = 'core' | 'full';

/**
 * Everything that is measured. Each is a program of its own, in `processes/`, so that none carries the modules of another.
 */
export const CONTESTANTS = {
  'ours-peers-facts': {
    title: "This plugin, the peers' facts",
    program: 'eksInventory',
    depth: 'core',
  },
  'ours-full': {
    title: 'This plugin, full depth',
    program: 'eksInventory',
    depth: 'full',
  },
  roadie: {
    title: 'Roadie AWSEKSClusterProvider',
    program: 'roadieProvider',
    depth: 'core',
  },
  backstage: {
    title: 'Backstage AwsEKSClusterProcessor',
    program: 'eksClusterProcessor',
    depth: 'core',
  },
} as const satisfies Record<
  string,
  { title: string; program: string; depth: Depth }
>;

/** The name of a contestant. */
export type ContestantName = keyof typeof CONTESTANTS;

/** Every contestant. */
export const CONTESTANT_NAMES: ContestantName[] = [
  'ours-peers-facts',
  'ours-full',
  'roadie',
  'backstage',
];

/** Finds out whether there is a contestant of that name. */
export function isContestantName(name: string): name is ContestantName {
  return Object.hasOwn(CONTESTANTS, name);
}
