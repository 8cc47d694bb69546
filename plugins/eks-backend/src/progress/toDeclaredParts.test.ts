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

import { clusterYaml } from '../__testUtils__/clusterYaml';
import { toDeclaredParts } from './toDeclaredParts';

const BYTES = 64 * 1024;
const TOO_MUCH =
  '`cluster.yaml` nests or lists more than a file that describes a cluster.';

/** A line of text again and again, with its number in place of `#`, until it fills the largest file that is read. */
function filled(line: string): string {
  let text = '';
  for (let index = 0; text.length < BYTES; index += 1) {
    text += line.replace('#', index.toString(36));
  }
  return text.slice(0, BYTES);
}

describe('toDeclaredParts', () => {
  it('takes the names of the parts, in the order of the file', () => {
    expect(toDeclaredParts(clusterYaml())).toEqual({
      known: true,
      value: {
        cluster: {
          name: 'payments-dev',
          accountId: '111122223333',
          region: 'eu-west-1',
        },
        nodeGroups: ['general'],
        addons: ['vpc-cni', 'coredns'],
      },
    });
  });

  // Parsing them can hold the process up for seconds, or end it for want of memory.
  it.each([
    ['block sequences in one another', '- '],
    ['flow sequences in one another', '['],
    ['flow maps in one another', '{a: '],
    ['explicit keys in one another', '? '],
    ['keys of a map', '#:\n'],
    ['keys of a flow map', '#,', '{'],
    ['items of a sequence', '- #\n'],
  ])('does not parse a file full of %s', (_, line, start = '') => {
    expect(toDeclaredParts(start + filled(line))).toEqual({
      known: false,
      failure: { reason: 'invalid', message: TOO_MUCH },
    });
  });

  it.each([
    ['documents', '---\n'],
    ['tags', '!a '],
    ['colons', ': '],
    ['comments', '#\n'],
    ['anchors', '&a# '],
    ['quoted line breaks', '\\n'],
  ])('does not choke on a file full of %s', (_, line) => {
    expect(toDeclaredParts(filled(line)).known).toBe(false);
  });
});
