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

import type { Accelerator, Architecture } from './checkInstanceType';

/** What an AMI type of EKS means for eksctl and for the instance types it runs on. */
export interface AmiType {
  /** `amiFamily` of eksctl, which finds the image by family, architecture and accelerator. */
  amiFamily: 'AmazonLinux2023' | 'Bottlerocket' | 'BottlerocketFips';
  architecture: Architecture;
  accelerator: Accelerator;
}

const FAMILIES = {
  AL2023: 'AmazonLinux2023',
  BOTTLEROCKET: 'Bottlerocket',
  BOTTLEROCKET_FIPS: 'BottlerocketFips',
} as const;

function amiType(
  family: keyof typeof FAMILIES,
  architecture: Architecture,
  accelerator: Accelerator = 'none',
): AmiType {
  return { amiFamily: FAMILIES[family], architecture, accelerator };
}

/** The AMI types of managed node groups with Linux. Windows and own images need more than the core of the file says. */
export const AMI_TYPES: Readonly<Record<string, AmiType>> = {
  AL2023_x86_64_STANDARD: amiType('AL2023', 'x86_64'),
  AL2023_ARM_64_STANDARD: amiType('AL2023', 'arm64'),
  AL2023_x86_64_NVIDIA: amiType('AL2023', 'x86_64', 'nvidia'),
  AL2023_ARM_64_NVIDIA: amiType('AL2023', 'arm64', 'nvidia'),
  AL2023_x86_64_NEURON: amiType('AL2023', 'x86_64', 'neuron'),
  BOTTLEROCKET_x86_64: amiType('BOTTLEROCKET', 'x86_64'),
  BOTTLEROCKET_ARM_64: amiType('BOTTLEROCKET', 'arm64'),
  BOTTLEROCKET_x86_64_NVIDIA: amiType('BOTTLEROCKET', 'x86_64', 'nvidia'),
  BOTTLEROCKET_ARM_64_NVIDIA: amiType('BOTTLEROCKET', 'arm64', 'nvidia'),
  BOTTLEROCKET_x86_64_FIPS: amiType('BOTTLEROCKET_FIPS', 'x86_64'),
  BOTTLEROCKET_ARM_64_FIPS: amiType('BOTTLEROCKET_FIPS', 'arm64'),
};
