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
  isMoving,
  type ClusterChange,
  type TargetRef,
} from '@backstage-eks/plugin-eks-common';
import type { ChangeFeed } from '../store';

const PAGE = 100;

/** @internal */
export interface MovingCluster extends TargetRef {
  /** The exact name in EKS. */
  name: string;
}

/**
 * Knows which clusters move by following the changes of the inventory: whatever makes a cluster move raises its revision.
 * So the whole inventory is loaded once in the life of a process, and not each time somebody asks.
 *
 * @internal
 */
export class MovingClusters {
  readonly #changes: Pick<ChangeFeed, 'after'>;
  /** Those that moved when they were last looked at, by ARN. */
  readonly #moving = new Map<string, ClusterChange>();
  #revision = 0;

  static create(options: {
    changes: Pick<ChangeFeed, 'after'>;
  }): MovingClusters {
    return new MovingClusters(options.changes);
  }

  private constructor(changes: Pick<ChangeFeed, 'after'>) {
    this.#changes = changes;
  }

  /** Those that move now. */
  async at(now: Date): Promise<MovingCluster[]> {
    let hasMore: boolean;
    do {
      const page = await this.#changes.after(this.#revision, PAGE);
      for (const change of page.items) {
        this.#moving.set(change.arn, change);
      }
      this.#dropResting(now);
      this.#revision = page.lastRevision;
      hasMore = page.hasMore;
    } while (hasMore);
    return [...this.#moving.values()].flatMap(({ accountId, region, core }) =>
      core ? { accountId, region, name: core.name } : [],
    );
  }

  #dropResting(now: Date): void {
    for (const [arn, { kind, core, nodeGroups, addons }] of this.#moving) {
      const sections = {
        core: { data: core },
        nodeGroups: { data: nodeGroups },
        addons: { data: addons },
      };
      if (kind === 'removed' || !isMoving(sections, now)) {
        this.#moving.delete(arn);
      }
    }
  }
}
