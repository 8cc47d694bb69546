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

import { KubernetesTransportError } from '@backstage-eks/plugin-eks-node';
import { DirectTransport } from './DirectTransport';
import { toTransportError } from './toTransportError';
import { TransportChoice } from './TransportChoice';

describe('TransportChoice', () => {
  it('is direct unless one module sets another transport', () => {
    const choice = new TransportChoice();
    expect(choice.choose()).toBeInstanceOf(DirectTransport);

    const transport = {
      send: async () => ({ status: 200, headers: {}, body: '' }),
    };
    choice.setTransport(transport);
    expect(choice.choose()).toBe(transport);
    expect(() => choice.setTransport(transport)).toThrow(
      'A Kubernetes transport for EKS was already set',
    );
  });
});

describe('toTransportError', () => {
  it('keeps what a transport says, also when it comes from another copy of the package', () => {
    const ours = new KubernetesTransportError('invalid', 'No.');
    expect(toTransportError(ours)).toBe(ours);

    class KubernetesTransportErrorCopy extends Error {
      readonly name = 'KubernetesTransportError';
      readonly reason = 'timeout';
    }
    expect(
      toTransportError(new KubernetesTransportErrorCopy('Slow.')),
    ).toMatchObject({ reason: 'timeout', message: 'Slow.' });
    expect(toTransportError('text')).toMatchObject({
      reason: 'unreachable',
      message: 'The API of the cluster could not be reached.',
    });
  });
});
