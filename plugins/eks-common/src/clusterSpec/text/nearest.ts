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

/**
 * The candidate that is most like a mistyped word, if one is near enough to be meant: the same but for capitals, hyphens and
 * underscores, or within a third of its length in edits.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
): string | undefined {
  const bare = bareOf(word);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(bare, bareOf(candidate));
    if (!best || distance < best.distance) {
      best = { candidate, distance };
    }
  }
  const allowed = Math.max(1, Math.floor(bare.length / 3));
  return best && best.distance <= allowed ? best.candidate : undefined;
}

function bareOf(word: string): string {
  return word.slice(0, 64).toLowerCase().replace(/[-_]/g, '');
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          previous[column] + 1,
          current[column - 1] + 1,
          previous[column - 1] + same,
        ),
      );
    }
    previous = current;
  }
  return previous[b.length];
}
