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

const BOTTLEROCKET = /^BOTTLEROCKET_(x86_64|ARM_64)(_NVIDIA)?(_FIPS)?$/;
const AL2023 = /^AL2023_(x86_64|ARM_64)_(STANDARD|NVIDIA|NEURON)$/;
const AL2 = /^AL2_(x86_64|x86_64_GPU|ARM_64)$/;
const WINDOWS = /^WINDOWS_(CORE|FULL)_(\d{4})_x86_64$/;

/**
 * The public SSM parameter that holds the latest release of an AMI type.
 *
 * @internal
 */
export interface AmiParameter {
  name: string;
  /** Whether the value is the release, or JSON with the member `release_version`. */
  format: 'text' | 'json';
}

/**
 * Where AWS publishes the latest release of an AMI type; `undefined` for a type whose place is not known.
 *
 * @param amiType - of the EKS API, such as `AL2023_x86_64_STANDARD`
 * @param version - Kubernetes minor version, such as `1.35`
 * @internal
 */
export function amiParameter(
  amiType: string,
  version: string,
): AmiParameter | undefined {
  const amazonLinux = `/aws/service/eks/optimized-ami/${version}`;
  const al2023 = AL2023.exec(amiType);
  if (al2023) {
    const [, arch, variant] = al2023;
    return text(
      `${amazonLinux}/amazon-linux-2023/${archOf(arch)}/${lower(
        variant,
      )}/recommended/release_version`,
    );
  }
  const al2 = AL2.exec(amiType);
  if (al2) {
    const suffix = { x86_64: '', x86_64_GPU: '-gpu', ARM_64: '-arm64' }[al2[1]];
    return text(
      `${amazonLinux}/amazon-linux-2${suffix}/recommended/release_version`,
    );
  }
  const bottlerocket = BOTTLEROCKET.exec(amiType);
  if (bottlerocket) {
    const [, arch, nvidia, fips] = bottlerocket;
    const variant = `${nvidia ? '-nvidia' : ''}${fips ? '-fips' : ''}`;
    return text(
      `/aws/service/bottlerocket/aws-k8s-${version}${variant}/${archOf(
        arch,
      )}/latest/image_version`,
    );
  }
  const windows = WINDOWS.exec(amiType);
  if (windows) {
    const [, kind, year] = windows;
    const edition = kind === 'CORE' ? 'Core' : 'Full';
    return {
      name: `/aws/service/ami-windows-latest/Windows_Server-${year}-English-${edition}-EKS_Optimized-${version}`,
      format: 'json',
    };
  }
  return undefined;
}

function text(name: string): AmiParameter {
  return { name, format: 'text' };
}

function archOf(arch: string): string {
  return arch === 'ARM_64' ? 'arm64' : arch;
}

function lower(value: string): string {
  return value.toLocaleLowerCase('en-US');
}
