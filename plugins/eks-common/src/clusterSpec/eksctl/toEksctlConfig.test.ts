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

import { exampleSpec, fullSpec } from '../__testUtils__/exampleSpec';
import { mergeOver } from './mergeOver';
import { toEksctlConfig } from './toEksctlConfig';

describe('toEksctlConfig', () => {
  it('keeps nodes private, encrypted and away from the metadata service', () => {
    const config = toEksctlConfig(exampleSpec());
    expect(config.managedNodeGroups).toEqual([
      expect.objectContaining({
        privateNetworking: true,
        volumeEncrypted: true,
        disableIMDSv1: true,
        disablePodIMDS: true,
        spot: false,
      }),
    ]);
    expect(config.accessConfig).toMatchObject({ authenticationMode: 'API' });
    expect(config.addonsConfig).toEqual({ disableDefaultAddons: true });
  });

  it('tags the cluster with its file, environment and owner', () => {
    expect(toEksctlConfig(exampleSpec()).metadata).toEqual({
      name: 'payments-dev',
      region: 'eu-west-1',
      version: '1.35',
      tags: {
        'backstage-eks.io/environment': 'dev',
        'backstage-eks.io/owner': 'group:default/platform',
        'backstage-eks.io/source': exampleSpec().metadata.source,
      },
    });
  });

  it('gives the same text for the same spec, however its keys are ordered', () => {
    const spec = fullSpec();
    const turned = fullSpec();
    turned.metadata.tags = Object.fromEntries(
      Object.entries(turned.metadata.tags ?? {}).reverse(),
    );
    expect(JSON.stringify(toEksctlConfig(turned))).toBe(
      JSON.stringify(toEksctlConfig(spec)),
    );
  });

  it('lays the engine over what is derived, and leaves the spec alone', () => {
    const spec = fullSpec();
    const before = JSON.stringify(spec);
    const config = toEksctlConfig(spec);
    expect(config).toMatchObject({
      vpc: { cidr: '10.20.0.0/16', nat: { gateway: 'Single' } },
      cloudWatch: {
        clusterLogging: {
          enableTypes: ['audit', 'authenticator'],
          logRetentionInDays: 30,
        },
      },
    });
    expect(Object.keys(config).at(-1)).toBe('secretsEncryption');
    expect(JSON.stringify(spec)).toBe(before);
  });

  it('writes no logging section when nothing is logged', () => {
    const spec = exampleSpec();
    spec.spec.logTypes = [];
    expect(toEksctlConfig(spec)).not.toHaveProperty('cloudWatch');
  });

  it('uses the partition of the region in ARNs', () => {
    const spec = fullSpec();
    spec.spec.region = 'cn-north-1';
    expect(JSON.stringify(toEksctlConfig(spec).accessConfig)).toContain(
      'arn:aws-cn:eks::aws:cluster-access-policy/AmazonEKSViewPolicy',
    );
  });
});

describe('mergeOver', () => {
  it.each([
    [{ a: 1 }, { a: 2 }, { a: 2 }],
    [{ a: { b: 1, c: 2 } }, { a: { b: 3 } }, { a: { b: 3, c: 2 } }],
    [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
    [{ a: { b: 1 } }, { a: null }, { a: null }],
    [{ a: [1] }, { a: { b: 1 } }, { a: { b: 1 } }],
  ])('%j with %j over it is %j', (base, over, expected) => {
    expect(mergeOver(base, over)).toEqual(expected);
  });

  it('reaches no prototype', () => {
    const merged = mergeOver({}, JSON.parse('{"__proto__":{"polluted":1}}'));
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });
});
