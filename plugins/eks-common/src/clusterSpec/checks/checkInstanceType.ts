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

import { shown } from '../text';

/** Processor architecture as AMI types tell it apart. */
export type Architecture = 'x86_64' | 'arm64';
/** Accelerators that need their own AMI. */
export type Accelerator = 'none' | 'nvidia' | 'neuron';

export function checkInstanceType(type: string): string | undefined {
  return /^[a-z][a-z0-9-]{0,30}\.(?:[a-z0-9-]{1,20})$/.test(type)
    ? undefined
    : `\`${shown(
        type,
      )}\` is not an EC2 instance type: write family and size, such as \`m7i.large\`.`;
}

/**
 * Architecture of an instance type as its family's name tells it: in `m7g.large` and `c7gn.large` a `g` right after the
 * generation means a Graviton processor. Nothing when the name follows another scheme.
 */
export function architectureOf(type: string): Architecture | undefined {
  const family = type.split('.')[0];
  if (family === 'a1' || /-gb\d/.test(family)) {
    return 'arm64';
  }
  const match = /^[a-z]+\d+([a-z]*)(?:-[a-z0-9]+)*$/.exec(family);
  if (!match) {
    return undefined;
  }
  return match[1].startsWith('g') ? 'arm64' : 'x86_64';
}

/** The accelerator that an instance type brings, as its series tells it. */
export function acceleratorOf(type: string): Accelerator {
  const series = /^([a-z]+)\d/.exec(type)?.[1];
  if (series === 'g' || series === 'gr' || series === 'p') {
    // g4ad is the one family of the series that has an AMD card.
    return type.startsWith('g4ad.') ? 'none' : 'nvidia';
  }
  return series === 'inf' || series === 'trn' ? 'neuron' : 'none';
}
