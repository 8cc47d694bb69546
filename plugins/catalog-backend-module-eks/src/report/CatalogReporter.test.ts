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

import type { CatalogReport } from '@backstage-eks/plugin-eks-common';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogReporter } from './CatalogReporter';

const MINUTE_MS = 60 * 1000;

function resource(name: string, location?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      annotations: location
        ? { 'backstage.io/managed-by-location': location }
        : {},
    },
  };
}

function setUp(mode: CatalogReport['mode'], entities: Entity[]) {
  let now = Date.parse('2026-11-21T12:00:00Z');
  const send = jest.fn(async (_: CatalogReport) => {});
  const logger = mockServices.logger.mock();
  const catalog = catalogServiceMock({ entities });
  const lookUp = jest.spyOn(catalog, 'getEntitiesByRefs');
  const reporter = CatalogReporter.create({
    mode,
    catalog,
    auth: mockServices.auth(),
    send,
    logger,
    now: () => new Date(now),
  });
  return {
    send,
    logger,
    lookUp,
    report: async (...names: string[]) =>
      reporter.reportWhenDue(
        names.map(name => `resource:default/${name}`),
        new AbortController().signal,
      ),
    wait: (minutes: number) => {
      now += minutes * MINUTE_MS;
    },
  };
}

describe('CatalogReporter', () => {
  it('tells what is in place, what would be created and what others hold', async () => {
    const url = `url:https://git.example.com/${'x'.repeat(600)}`;
    const { report, send, logger } = setUp('observe', [
      resource('ours', 'eks:arn:aws:eks:eu-west-1:111122223333:cluster/ours'),
      resource('theirs', url),
      resource('a-nobodys'),
    ]);
    await report('theirs', 'ours', 'new', 'a-nobodys');

    expect(send).toHaveBeenCalledTimes(1);
    expect(send.mock.calls[0][0]).toEqual({
      mode: 'observe',
      at: '2026-11-21T12:00:00.000Z',
      counts: { wouldCreate: 1, inPlace: 1, conflicts: 2 },
      conflicts: [
        { entityRef: 'resource:default/a-nobodys', heldBy: 'unknown' },
        { entityRef: 'resource:default/theirs', heldBy: url.slice(0, 500) },
      ],
    });
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringMatching(/nothing is written.* 1 .*created, 1 .*place, 2 /),
    );
  });

  it('asks in parts and names no more conflicts than the backend takes', async () => {
    const names = Array.from({ length: 250 }, (_, number) => `c${number}`);
    const { report, send, lookUp, logger } = setUp(
      'emit',
      names.map(name => resource(name, 'aws-eks:111122223333/eu-west-1')),
    );
    await report(...names);
    expect(
      lookUp.mock.calls.map(([{ entityRefs }]) => entityRefs.length),
    ).toEqual([100, 100, 50]);
    const [sent] = send.mock.calls[0];
    expect(sent.counts.conflicts).toBe(250);
    expect(sent.conflicts).toHaveLength(100);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/^250 entities .* other locations hold/),
    );
  });

  it('reports hourly, and every five minutes while entities are still to arrive', async () => {
    const settled = setUp('emit', [resource('a', 'eks:arn')]);
    await settled.report('a');
    settled.wait(59);
    await settled.report('a');
    expect(settled.send).toHaveBeenCalledTimes(1);
    settled.wait(1);
    await settled.report('a');
    expect(settled.send).toHaveBeenCalledTimes(2);

    const arriving = setUp('emit', []);
    await arriving.report('a');
    arriving.wait(4);
    await arriving.report('a');
    expect(arriving.send).toHaveBeenCalledTimes(1);
    arriving.wait(1);
    await arriving.report('a');
    expect(arriving.send).toHaveBeenCalledTimes(2);
  });

  it('reports within a minute when the inventory has grown or shrunk', async () => {
    const { report, send, wait } = setUp('emit', [
      resource('a', 'eks:arn'),
      resource('b', 'eks:arn'),
    ]);
    await report();
    wait(0.5);
    await report('a', 'b');
    expect(send).toHaveBeenCalledTimes(1);
    wait(0.5);
    await report('a', 'b');
    expect(send.mock.calls.map(([{ counts }]) => counts.inPlace)).toEqual([
      0, 2,
    ]);
    wait(1);
    await report('a', 'b');
    expect(send).toHaveBeenCalledTimes(2);
    await report('a');
    expect(send.mock.calls[2][0].counts.inPlace).toBe(1);
  });

  it('tries again after a failure, which harms nothing else', async () => {
    const { report, send, lookUp, logger, wait } = setUp('emit', []);
    lookUp.mockRejectedValueOnce(new Error('the catalog is away'));
    await report('a');
    expect(send).not.toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('the catalog is away'),
    );
    wait(5);
    send.mockRejectedValueOnce(new Error('The EKS backend answered 503'));
    await report('a');
    expect(logger.warn).toHaveBeenLastCalledWith(
      expect.stringContaining('answered 503'),
    );
    wait(5);
    await report('a');
    expect(send).toHaveBeenCalledTimes(2);
  });
});
