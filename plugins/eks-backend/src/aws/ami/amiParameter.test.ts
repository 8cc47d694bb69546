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

import { AMITypes } from '@aws-sdk/client-eks';
import { amiParameter } from './amiParameter';

const OPTIMIZED = '/aws/service/eks/optimized-ami/1.32';
const BOTTLEROCKET = '/aws/service/bottlerocket/aws-k8s-1.32';

describe('amiParameter', () => {
  it.each([
    [
      'AL2023_x86_64_STANDARD',
      `${OPTIMIZED}/amazon-linux-2023/x86_64/standard/recommended/release_version`,
    ],
    [
      'AL2023_ARM_64_NVIDIA',
      `${OPTIMIZED}/amazon-linux-2023/arm64/nvidia/recommended/release_version`,
    ],
    [
      'AL2023_x86_64_NEURON',
      `${OPTIMIZED}/amazon-linux-2023/x86_64/neuron/recommended/release_version`,
    ],
    ['AL2_x86_64', `${OPTIMIZED}/amazon-linux-2/recommended/release_version`],
    [
      'AL2_x86_64_GPU',
      `${OPTIMIZED}/amazon-linux-2-gpu/recommended/release_version`,
    ],
    [
      'AL2_ARM_64',
      `${OPTIMIZED}/amazon-linux-2-arm64/recommended/release_version`,
    ],
    ['BOTTLEROCKET_x86_64', `${BOTTLEROCKET}/x86_64/latest/image_version`],
    [
      'BOTTLEROCKET_ARM_64_FIPS',
      `${BOTTLEROCKET}-fips/arm64/latest/image_version`,
    ],
    [
      'BOTTLEROCKET_x86_64_NVIDIA',
      `${BOTTLEROCKET}-nvidia/x86_64/latest/image_version`,
    ],
  ])('knows where %s is published', (amiType, name) => {
    expect(amiParameter(amiType, '1.32')).toEqual({ name, format: 'text' });
  });

  it('knows that Windows is published as JSON', () => {
    expect(amiParameter('WINDOWS_FULL_2022_x86_64', '1.32')).toEqual({
      name: '/aws/service/ami-windows-latest/Windows_Server-2022-English-Full-EKS_Optimized-1.32',
      format: 'json',
    });
  });

  it('knows every AMI type of the SDK but those of the account itself', () => {
    const unknown = Object.values(AMITypes).filter(
      amiType => !amiParameter(amiType, '1.35'),
    );
    expect(unknown).toEqual(['CUSTOM']);
    expect(amiParameter('AL2023_riscv_STANDARD', '1.35')).toBeUndefined();
  });
});
