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

/** The IPv4 addresses of a CIDR. */
export interface Ipv4Range {
  /** First address, as an unsigned number of 32 bits. */
  first: number;
  /** Last address. */
  last: number;
  prefix: number;
  /** The CIDR with its network address, such as `10.0.0.0/16` for `10.0.3.1/16`. */
  canonical: string;
}

const CIDR = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** Reads an IPv4 CIDR; nothing for what is none. */
export function parseCidr(cidr: string): Ipv4Range | undefined {
  const match = CIDR.exec(cidr);
  if (!match) {
    return undefined;
  }
  const octets = match.slice(1, 5);
  const prefix = Number(match[5]);
  // A leading zero reads as octal in some tools and as decimal in others.
  if (
    prefix > 32 ||
    octets.some(octet => Number(octet) > 255 || /^0\d/.test(octet)) ||
    /^0\d/.test(match[5])
  ) {
    return undefined;
  }
  const address = octets.reduce((sum, octet) => sum * 256 + Number(octet), 0);
  return rangeAt(address, prefix);
}

/** The range of a prefix length that an address is in. */
export function rangeAt(address: number, prefix: number): Ipv4Range {
  const size = 2 ** (32 - prefix);
  const first = Math.floor(address / size) * size;
  return {
    first,
    last: first + size - 1,
    prefix,
    canonical: `${addressText(first)}/${prefix}`,
  };
}

export function rangesOverlap(a: Ipv4Range, b: Ipv4Range): boolean {
  return a.first <= b.last && b.first <= a.last;
}

export function isInside(inner: Ipv4Range, outer: Ipv4Range): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

function addressText(address: number): string {
  return [24, 16, 8, 0]
    .map(shift => Math.floor(address / 2 ** shift) % 256)
    .join('.');
}
