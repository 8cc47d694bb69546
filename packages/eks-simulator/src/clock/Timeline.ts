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

interface Step {
  at: number;
  apply: (at: Date) => void;
}

/**
 * What will happen and when, such as a cluster that becomes ACTIVE. Steps are applied in order of their time when
 * somebody looks, so nothing runs in the background.
 *
 * @public
 */
export class Timeline {
  #steps: Step[] = [];

  /** Plans a step. `apply` gets the time it was planned for. */
  at(time: Date, apply: (at: Date) => void): void {
    this.#steps.push({ at: time.getTime(), apply });
    this.#steps.sort((a, b) => a.at - b.at);
  }

  /** Applies every step that is due. A step may plan further steps. */
  settle(now: Date): void {
    while (this.#steps.length > 0 && this.#steps[0].at <= now.getTime()) {
      const [step] = this.#steps.splice(0, 1);
      step.apply(new Date(step.at));
    }
  }
}
