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

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { createWorldState } from '../state';
import { demoWorld } from './demoWorld';

const EXAMPLES = resolve(__dirname, '../../../../examples');
const PREFIX = 'backstage.io/';

const entitySchema = z.object({
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    annotations: z.record(z.string(), z.string()).default({}),
  }),
  spec: z.object({
    owner: z.string().optional(),
    system: z.string().optional(),
    dependsOn: z.array(z.string()).default([]),
  }),
});

function entities(file: string) {
  const text = readFileSync(resolve(EXAMPLES, file), 'utf8');
  return parseAllDocuments(text).map(document =>
    entitySchema.parse(document.toJS()),
  );
}

describe('demo world', () => {
  const state = createWorldState({
    world: demoWorld(),
    now: new Date('2026-11-20T12:00:00Z'),
  });
  const services = entities('services.yaml').filter(
    entity => entity.kind === 'Component',
  );

  /** Pods of a service as `<cluster reference> <namespace>`, each place once. */
  function placesOf(name: string): string[] {
    return [...state.clusters.values()].flatMap(cluster => {
      const namespaces = cluster.contents.objects
        .list('v1', 'Pod')
        .filter(pod => pod.metadata.labels?.[`${PREFIX}kubernetes-id`] === name)
        .map(pod => pod.metadata.namespace);
      const entity = `${cluster.name}-${cluster.region}-${cluster.accountId}`;
      return [...new Set(namespaces)].map(
        namespace => `resource:default/${entity} ${namespace}`,
      );
    });
  }

  it('has the four clusters', () => {
    expect([...state.clusters.keys()]).toEqual([
      '111122223333/eu-west-1/prod-eu',
      '111122223333/us-east-1/prod-us',
      '444455556666/eu-west-1/staging',
      '444455556666/us-east-1/staging',
    ]);
  });

  it('runs every service of the catalog in exactly the clusters it names', () => {
    expect(services).toHaveLength(12);
    for (const { metadata, spec } of services) {
      const namespace = metadata.annotations[`${PREFIX}kubernetes-namespace`];
      expect(metadata.annotations[`${PREFIX}kubernetes-id`]).toBe(
        metadata.name,
      );
      expect(placesOf(metadata.name).sort()).toEqual(
        spec.dependsOn.map(ref => `${ref} ${namespace}`).sort(),
      );
    }
  });

  it('has an owner and a system for every service', () => {
    const groups = entities('org.yaml')
      .filter(entity => entity.kind === 'Group')
      .map(entity => entity.metadata.name);
    const systems = entities('services.yaml')
      .filter(entity => entity.kind === 'System')
      .map(entity => entity.metadata.name);
    for (const { spec } of services) {
      expect(groups).toContain(spec.owner);
      expect(systems).toContain(spec.system);
    }
  });

  it('has every role that a cluster names, where its account has any', () => {
    const named = JSON.stringify(
      [...state.clusters.values()].map(
        ({
          cluster,
          nodeGroups,
          addons,
          podIdentityAssociations,
          fargateProfiles,
        }) => [
          cluster,
          ...nodeGroups.values(),
          ...addons.values(),
          ...podIdentityAssociations.values(),
          ...fargateProfiles.values(),
        ],
      ),
    );
    const arns = [
      ...new Set(named.match(/arn:aws:iam::\d{12}:role\/[\w./-]+/g)),
    ].sort();
    const existing = [...state.accounts.values()].flatMap(({ roles }) =>
      [...roles.values()].map(({ arn }) => arn),
    );
    expect(arns).toContain('arn:aws:iam::111122223333:role/eks-node');
    expect(arns.filter(arn => !existing.includes(arn))).toEqual([]);
  });

  it('gives every pod and node an address of its own', () => {
    for (const cluster of state.clusters.values()) {
      const text = JSON.stringify([
        cluster.contents.objects.list('v1', 'Pod').map(pod => pod.status),
      ]);
      const ips = [...text.matchAll(/"podIP":"([\d.]+)"/g)].map(m => m[1]);
      expect(ips.length).toBeGreaterThan(10);
      expect(new Set(ips).size).toBe(ips.length);
      for (const ip of ips) {
        expect(ip).toMatch(/^10\.[1-4]0\./);
      }
    }
  });
});
