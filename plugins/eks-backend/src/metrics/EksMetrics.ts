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

import type { TargetRef } from '@backstage-eks/plugin-eks-common';
import type {
  MetricAttributes,
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import type { CallAttempt, CallObserver } from '../aws';
import type { EventObserver, EventOutcome } from '../events';

interface CallAttributes extends MetricAttributes {
  service: string;
  action: string;
}

interface OutcomeAttributes extends CallAttributes {
  outcome: string;
}

interface ThrottleAttributes extends CallAttributes {
  account: string;
  region: string;
}

interface TargetAttributes extends MetricAttributes {
  account: string;
  region: string;
}

interface TargetReadAttributes extends MetricAttributes {
  outcome: string;
}

interface EventAttributes extends MetricAttributes {
  outcome: string;
}

interface ChangeAttributes extends MetricAttributes {
  section: string;
}

/**
 * What the metrics need to know of a target.
 *
 * @internal
 */
export interface ListedTarget extends TargetRef {
  /** When its clusters were last listed completely, ISO 8601; absent when never. */
  listedAt?: string;
}

/** Seconds; a call takes from milliseconds to its timeout. */
const CALL_BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Seconds; a target takes up to the deadline of its run. */
const TARGET_BUCKETS = [0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600];

/**
 * The metrics of the plugin, exported below `backstage.plugin.eks`. None has an attribute per cluster; only throttles and
 * staleness have one per account, of which there are few.
 *
 * @internal
 */
export class EksMetrics implements CallObserver, EventObserver {
  readonly #metrics: MetricsService;
  readonly #calls: MetricsServiceCounter<OutcomeAttributes>;
  readonly #throttles: MetricsServiceCounter<ThrottleAttributes>;
  readonly #callDuration: MetricsServiceHistogram<CallAttributes>;
  readonly #targetDuration: MetricsServiceHistogram<TargetReadAttributes>;
  readonly #changes: MetricsServiceCounter<ChangeAttributes>;
  readonly #events: MetricsServiceCounter<EventAttributes>;

  static create(options: { metrics: MetricsService }): EksMetrics {
    return new EksMetrics(options.metrics);
  }

  private constructor(metrics: MetricsService) {
    this.#metrics = metrics;
    this.#calls = metrics.createCounter('aws.calls', {
      description: 'Attempts of calls to AWS, by how they ended',
      unit: '{call}',
    });
    this.#throttles = metrics.createCounter('aws.throttles', {
      description: 'Attempts of calls that AWS throttled',
      unit: '{call}',
    });
    this.#callDuration = metrics.createHistogram('aws.call.duration', {
      description:
        'How long AWS took to answer an attempt, without the wait for its turn',
      unit: 's',
      advice: { explicitBucketBoundaries: CALL_BUCKETS },
    });
    this.#targetDuration = metrics.createHistogram(
      'inventory.target.duration',
      {
        description: 'How long reading a target took',
        unit: 's',
        advice: { explicitBucketBoundaries: TARGET_BUCKETS },
      },
    );
    this.#events = metrics.createCounter('events', {
      description:
        'What became of events of AWS, and of the reads they asked for',
      unit: '{event}',
    });
    this.#changes = metrics.createCounter('inventory.changes', {
      description: 'Changes of clusters written to the journal',
      unit: '{change}',
    });
  }

  onAttempt(attempt: CallAttempt): void {
    const { service, action, accountId, region, outcome } = attempt;
    this.#calls.add(1, { service, action, outcome });
    this.#callDuration.record(attempt.durationMs / 1000, { service, action });
    if (outcome === 'throttled') {
      this.#throttles.add(1, { service, action, account: accountId, region });
    }
  }

  /** To be called when the read of a target ended. */
  onTargetRead(read: { durationMs: number; outcome: 'ok' | 'failed' }): void {
    const { durationMs, outcome } = read;
    this.#targetDuration.record(durationMs / 1000, { outcome });
  }

  onEvent(outcome: EventOutcome): void {
    this.#events.add(1, { outcome });
  }

  /** To be called when changes of one section were written to the journal. */
  onChanges(section: string, count: number): void {
    if (count > 0) {
      this.#changes.add(count, { section });
    }
  }

  /**
   * Reports for every target how long ago its clusters were last listed completely. A target that was never listed has no
   * value yet.
   *
   * @param options - `targets` is asked at each collection; what it rejects with goes to `onError`
   */
  observeStaleness(options: {
    targets: () => Promise<ListedTarget[]>;
    onError: (error: unknown) => void;
    now?: () => Date;
  }): void {
    const { targets, onError, now = () => new Date() } = options;
    this.#metrics
      .createObservableGauge<TargetAttributes>('inventory.target.staleness', {
        description: 'Time since the clusters of a target were last listed',
        unit: 's',
      })
      .addCallback(async result => {
        try {
          for (const { accountId, region, listedAt } of await targets()) {
            if (listedAt) {
              const ageMs = now().getTime() - Date.parse(listedAt);
              // The clock of the database may be ahead.
              result.observe(Math.max(0, ageMs / 1000), {
                account: accountId,
                region,
              });
            }
          }
        } catch (error) {
          onError(error);
        }
      });
  }
}
