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

import type { AmiDrift, KubeletSkew } from '../rules';
import { poolName } from './pools';
import { capitalised, code, counted } from './text';

/**
 * Says in one sentence how old the AMI of a node group is.
 *
 * @public
 */
export function describeAmiDrift(drift: AmiDrift): string {
  const { amiType, installed, latest, daysBehind, state } = drift;
  const name = code(drift.nodeGroup);
  const at = installed ? ` ${code(installed)}` : '';
  switch (state) {
    case 'latest':
      return `${name} runs the latest AMI${at}.`;
    case 'behind': {
      const age =
        daysBehind === undefined
          ? ''
          : `, ${counted(daysBehind, 'day')} behind`;
      return `${name} runs AMI${at}${age}; ${code(latest ?? '')} is available.`;
    }
    case 'custom':
      return `${name} runs an AMI of its own${at}, which cannot be compared.`;
    case 'unpublished':
      return `AWS publishes no ${code(
        amiType ?? 'AMI',
      )} for the version of ${name} any more.`;
    default:
      return latest && installed
        ? `${name} runs AMI${at}, which cannot be compared with ${code(
            latest,
          )}.`
        : `Whether the AMI${at} of ${name} is the latest is not known.`;
  }
}

/**
 * Says in one or two sentences how far the kubelets of a pool are behind the control plane.
 *
 * @public
 */
export function describeSkew(skew: KubeletSkew): string {
  const { version, behind, blocksNext } = skew;
  const name = poolName(skew.pool);
  if (version === undefined || behind === undefined) {
    return `The kubelet version of ${name} is not known.`;
  }
  const at = `${capitalised(name)} runs kubelet ${code(version)}`;
  if (behind < 0) {
    return `${at}, newer than the control plane, which is not supported.`;
  }
  if (behind === 0) {
    return `${at}, as the control plane does.`;
  }
  const sentence = `${at}, ${counted(
    behind,
    'minor version',
  )} behind the control plane.`;
  return blocksNext
    ? `${sentence} It must be upgraded before the control plane.`
    : sentence;
}
