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

import { known, notKnown, type OfferedAddon } from '../../facts';
import { addon, component } from '../../testing/upgradeFacts';
import {
  addonCompatibility,
  selfManagedCompatibility,
} from './addonCompatibility';
import { addonDrift } from './addonDrift';

const NOT_KNOWN = notKnown({ reason: 'throttled', message: 'Throttled.' });
const CURRENT: OfferedAddon[] = [
  {
    name: 'vpc-cni',
    defaultVersion: 'v1.20.4-eksbuild.2',
    // Not in order: 1.9 is the oldest.
    versions: [
      'v1.9.3-eksbuild.5',
      'v1.21.1-eksbuild.3',
      'v1.20.4-eksbuild.2',
      'v1.20.4-eksbuild.12',
    ],
    computeTypes: ['ec2', 'hybrid'],
  },
  {
    name: 'coredns',
    versions: ['v1.12.4-eksbuild.1'],
    computeTypes: ['ec2', 'auto'],
  },
];
const NEXT: OfferedAddon[] = [
  {
    name: 'vpc-cni',
    defaultVersion: 'v1.21.1-eksbuild.3',
    versions: ['v1.21.1-eksbuild.3', 'v1.20.4-eksbuild.12'],
  },
];
const offers = { current: known(CURRENT), next: known(NEXT) };
const awsNode = component({
  workload: { kind: 'DaemonSet', name: 'aws-node' },
  versions: [
    { version: '1.19.0', source: 'helmChart' },
    { version: 'v1.20.4', source: 'image' },
  ],
});

describe('addonCompatibility', () => {
  it.each([
    ['v1.21.1-eksbuild.3', 'latest', false],
    ['v1.20.4-eksbuild.12', 'updateAvailable', false],
    // The same version of another build.
    ['v1.20.4-eksbuild.2', 'updateAvailable', true],
    ['v1.20.4-eksbuild.1', 'incompatible', true],
    ['v1.9.3-eksbuild.5', 'updateAvailable', true],
  ])('of %s is %s', (version, state, blocksNext) => {
    expect(addonCompatibility({ name: 'vpc-cni', version }, offers)).toEqual({
      name: 'vpc-cni',
      selfManaged: false,
      installed: version,
      defaultVersion: 'v1.20.4-eksbuild.2',
      latestVersion: 'v1.21.1-eksbuild.3',
      state,
      blocksNext,
      nextDefaultVersion: 'v1.21.1-eksbuild.3',
    });
  });

  it('does not claim what it does not know', () => {
    const one = { name: 'vpc-cni', version: 'v1.21.1-eksbuild.3' };
    const unread = { current: NOT_KNOWN, next: NOT_KNOWN };
    expect(addonCompatibility(one, unread)).toEqual({
      name: 'vpc-cni',
      selfManaged: false,
      installed: one.version,
      state: 'unknown',
    });
    expect(
      addonCompatibility(one, { current: NOT_KNOWN, next: offers.next }),
    ).toMatchObject({ state: 'unknown', blocksNext: false });
    expect(addonCompatibility({ name: 'vpc-cni' }, offers)).not.toHaveProperty(
      'blocksNext',
    );
    // EKS answered, and does not offer it.
    expect(
      addonCompatibility({ name: 'adot', version: 'v1.0.0' }, offers),
    ).toMatchObject({ state: 'incompatible', blocksNext: true });
  });

  it.each([
    ['v1.21.1', 'latest', false],
    ['1.20.4', 'updateAvailable', false],
    ['v1.21.1-minimal-eksbuild.3', 'latest', false],
    ['v1.20.4-eksbuild.2', 'updateAvailable', true],
    ['v1.20', 'incompatible', true],
    ['latest', 'incompatible', true],
  ])('of the image tag %s is %s', (version, state, blocksNext) => {
    expect(
      selfManagedCompatibility({ name: 'vpc-cni', version }, offers),
    ).toMatchObject({ selfManaged: true, state, blocksNext });
  });
});

describe('addonDrift', () => {
  it('finds basic add-ons that EKS does not manage, by the tag that runs', () => {
    const drift = addonDrift({
      addons: [addon()],
      components: [awsNode, component()],
      offers,
      autoMode: false,
    });
    expect(
      drift.addons.map(({ name, selfManaged, installed, state }) => [
        name,
        selfManaged,
        installed,
        state,
      ]),
    ).toEqual([
      ['coredns', false, 'v1.12.4-eksbuild.1', 'latest'],
      ['vpc-cni', true, 'v1.20.4', 'updateAvailable'],
    ]);
    expect(drift.missing).toEqual(['kube-proxy']);
  });

  it('counts a workload of an EKS add-on once, and only in its own namespace', () => {
    const elsewhere = { ...awsNode, namespace: 'default' };
    const names = [[awsNode], [elsewhere]].map(components =>
      addonDrift({
        addons: [addon({ name: 'vpc-cni' })],
        components,
        offers,
        autoMode: false,
      }).addons.map(({ selfManaged }) => selfManaged),
    );
    expect(names).toEqual([[false], [false]]);
  });

  it('misses on Auto Mode only what EKS offers for it', () => {
    const missing = (autoMode: boolean, read = offers.current) =>
      addonDrift({
        addons: [],
        components: [],
        offers: { ...offers, current: read },
        autoMode,
      }).missing;
    expect(missing(false)).toEqual(['vpc-cni', 'coredns', 'kube-proxy']);
    expect(missing(true)).toEqual(['coredns']);
    expect(missing(true, known([]))).toEqual([]);
  });

  it('does not say what is missing or self-managed while a part was not read', () => {
    const unread = { offers, autoMode: false };
    expect(addonDrift({ ...unread, addons: [] })).toEqual({ addons: [] });
    expect(addonDrift({ ...unread, components: [awsNode] })).toEqual({
      addons: [],
    });
  });
});
