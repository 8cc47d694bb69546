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

const CIDR = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;
const MIN_PREFIX = 16;
const MAX_PREFIX = 24;
/** AWS keeps five addresses of each subnet. */
const RESERVED = 5;

/** A part of a VPC. */
export interface SubnetPlan {
  zone: string;
  public: boolean;
  cidr: string;
  /** Addresses that AWS leaves for use. */
  addresses: number;
}

/** Whether a text is the IPv4 network of a VPC that eksctl can divide. */
export function isVpcCidr(text: string): boolean {
  const parsed = parse(text);
  return (
    parsed !== undefined &&
    parsed.prefix >= MIN_PREFIX &&
    parsed.prefix <= MAX_PREFIX &&
    parsed.network % 2 ** (32 - parsed.prefix) === 0
  );
}

/**
 * Divides a VPC as eksctl does: into eight parts of the same size, or sixteen for more than four zones; first a public
 * subnet for each zone, then a private one.
 */
export function divideVpc(cidr: string, zones: string[]): SubnetPlan[] {
  const parsed = parse(cidr);
  if (!parsed) {
    throw new RangeError(`${cidr} is no IPv4 network`);
  }
  const prefix = parsed.prefix + (zones.length > 4 ? 4 : 3);
  const size = 2 ** (32 - prefix);
  return [true, false].flatMap((isPublic, half) =>
    zones.map((zone, index) => ({
      zone,
      public: isPublic,
      cidr: `${dotted(
        parsed.network + (half * zones.length + index) * size,
      )}/${prefix}`,
      addresses: size - RESERVED,
    })),
  );
}

function parse(text: string): { network: number; prefix: number } | undefined {
  const numbers = CIDR.exec(text)?.slice(1).map(Number);
  if (!numbers || numbers.slice(0, 4).some(part => part > 255)) {
    return undefined;
  }
  return {
    network: numbers.slice(0, 4).reduce((sum, part) => sum * 256 + part, 0),
    prefix: numbers[4],
  };
}

function dotted(address: number): string {
  return [24, 16, 8, 0]
    .map(shift => Math.floor(address / 2 ** shift) % 256)
    .join('.');
}
