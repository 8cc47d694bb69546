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

/** AWS keeps the first addresses of a subnet; the plan starts behind them. */
const FIRST_HOST = 10;

/** Gives out IPv4 addresses of subnets, each once. */
export class AddressPlan {
  #used = new Map<string, number>();

  static create(): AddressPlan {
    return new AddressPlan();
  }

  /** @param cidr - such as `10.0.1.0/24`. A plan that runs full goes on behind the subnet. */
  next(cidr: string): string {
    const host = this.#used.get(cidr) ?? FIRST_HOST;
    this.#used.set(cidr, host + 1);
    const [network] = cidr.split('/');
    const number =
      host +
      network.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
    return [24, 16, 8, 0]
      .map(shift => Math.floor(number / 2 ** shift) % 256)
      .join('.');
  }
}
