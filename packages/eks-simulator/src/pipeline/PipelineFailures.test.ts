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

import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { demoWorld } from '../world';
import { createWorldState, WorldState } from '../state';
import {
  eksctlConfig,
  environmentFiles,
  MemoryRepository,
  memoryRepository,
  sourceOf,
} from './__testUtils__/memoryRepository';
import { Pipeline } from './Pipeline';
import { PipelineRun } from './PipelineRun';

const ACCOUNT = '111122223333';
const MINUTE = 60_000;
const world = demoWorld();
const { metadata, managedNodeGroups } = eksctlConfig('dev', ACCOUNT);
const [general] = managedNodeGroups;

describe('Pipeline, when something is wrong', () => {
  let state: WorldState;
  let repository: MemoryRepository;
  let pipeline: Pipeline;
  beforeEach(() => {
    state = createWorldState({ world, now: new Date('2026-11-20T12:00:00Z') });
    repository = memoryRepository();
    pipeline = Pipeline.create({ state, files: repository });
  });

  /** Pushes files and lets their run come to its end. */
  async function push(files: Record<string, string>): Promise<PipelineRun> {
    await pipeline.onPush(repository.commit(files));
    state.clock.advance(5 * MINUTE);
    return pipeline.runsOf('platform', 'payments')[0];
  }

  /** Pushes a dev environment that differs in these fields. */
  function pushDev(
    changes: Record<string, unknown> = {},
    accountId = ACCOUNT,
  ): Promise<PipelineRun> {
    return push(
      environmentFiles(
        'dev',
        accountId,
        eksctlConfig('dev', accountId, changes),
      ),
    );
  }

  /** The step that failed; there must be exactly one. */
  function failedStep(run: PipelineRun) {
    expect(run.state).toBe('failed');
    const failed = run.steps.filter(step => step.state === 'failed');
    expect(failed).toHaveLength(1);
    return failed[0];
  }

  function devCluster() {
    return state.clusters.get(`${ACCOUNT}/eu-west-1/payments-dev`);
  }

  const withVersion = (version: string) => ({
    metadata: { ...metadata, version },
  });

  it.each([
    [
      'a version that is not quoted',
      { metadata: { ...metadata, version: 1.35 } },
      'metadata.version is 1.35',
    ],
    [
      'a version that is missing',
      { metadata: { ...metadata, version: undefined } },
      'metadata.version is missing',
    ],
    ['a wrong kind', { kind: 'Cluster' }, 'kind is "Cluster"'],
    [
      'a network that is none',
      { vpc: { cidr: '10.0.0.300/16' } },
      'vpc.cidr is "10.0.0.300/16": a VPC has an IPv4 network such as 10.20.0.0/16',
    ],
    [
      'a network with bits behind the prefix',
      { vpc: { cidr: '10.80.1.0/16' } },
      'vpc.cidr is "10.80.1.0/16"',
    ],
    [
      'a text for a number',
      { managedNodeGroups: [{ ...general, maxSize: 'six' }] },
      'managedNodeGroups[0].maxSize is "six"',
    ],
    [
      'sizes that contradict each other',
      { managedNodeGroups: [{ ...general, desiredCapacity: 9 }] },
      'the desired capacity 9 must lie between minSize 2 and maxSize 6',
    ],
    [
      'two node groups of one name',
      { managedNodeGroups: [general, general] },
      'managedNodeGroups[1].name is "general": the name is there twice',
    ],
    ['a list for a map', { iam: [] }, 'iam is []'],
    [
      'another source than cluster.yaml',
      { metadata: { ...metadata, tags: { Team: 'payments' } } },
      'metadata.tags["backstage-eks.io/source"] is missing',
    ],
  ])('refuses %s', async (_what, changes, sentence) => {
    const step = failedStep(await pushDev(changes));
    expect(step.name).toBe('dev: validate');
    expect(step.detail).toContain('clusters/dev/eksctl.yaml: ');
    expect(step.detail).toContain(sentence);
    expect(step.detail).toMatch(/push(?: again)?\.$/);
    expect(devCluster()).toBeUndefined();
  });

  it.each([
    ['an empty file', '', 'the file is null'],
    ['a list', '- a\n- b', 'the file is ["a","b"]'],
    ['broken YAML', 'metadata: {', 'is not valid YAML'],
    ['a huge file', `# ${'x'.repeat(300_000)}`, 'more than the 262144'],
    [
      'a bomb of aliases',
      ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
        .concat(
          Array.from(
            { length: 9 },
            (_, i) =>
              `a${i + 1}: &a${i + 1} [${Array.from(
                { length: 10 },
                () => `*a${i}`,
              )}]`,
          ),
        )
        .join('\n'),
      'is not valid YAML: Excessive alias count',
    ],
    [
      'deep nesting',
      '['.repeat(100_000),
      'clusters/dev/eksctl.yaml is not valid YAML',
    ],
  ])('refuses %s instead of a ClusterConfig', async (_what, text, sentence) => {
    const step = failedStep(
      await push({
        ...environmentFiles('dev', ACCOUNT),
        'clusters/dev/eksctl.yaml': text,
      }),
    );
    expect(step.name).toBe('dev: validate');
    expect(step.detail).toContain(sentence);
    expect((step.detail ?? '').length).toBeLessThan(600);
  });

  it('refuses a file that names another cluster.yaml than the one beside it', async () => {
    const files = environmentFiles('dev', ACCOUNT);
    const named = (text: string) => ({
      ...files,
      'clusters/dev/eksctl.yaml': `# cluster.yaml sha256: ${createHash('sha256')
        .update(text)
        .digest('hex')}\n${files['clusters/dev/eksctl.yaml']}`,
    });

    const step = failedStep(await push(named('kind: Cluster\n')));
    expect(step.name).toBe('dev: validate');
    expect(step.detail).toContain(
      'clusters/dev/eksctl.yaml is not derived from this clusters/dev/cluster.yaml.',
    );
    expect(devCluster()).toBeUndefined();

    const run = await push(named(files['clusters/dev/cluster.yaml']));
    expect(run.state).toBe('succeeded');
  });

  it('takes keys of prototypes for plain data', async () => {
    const config = stringify(eksctlConfig('dev', ACCOUNT, { constructor: 1 }));
    const run = await push({
      ...environmentFiles('dev', ACCOUNT),
      'clusters/dev/eksctl.yaml': `${config}__proto__: { polluted: yes }\ntoString: no\n`,
    });
    expect(run.state).toBe('succeeded');
    expect(run.steps[0].detail).toBe(
      'clusters/dev/eksctl.yaml can be played, except for constructor, __proto__, toString.',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    const step = failedStep(
      await pushDev({
        addons: [{ name: 'constructor', version: '__proto__' }],
      }),
    );
    expect(step).toMatchObject({
      name: 'dev: add-on constructor',
      detail: 'InvalidParameterException: Addon constructor is not supported',
    });
  });

  it('refuses an environment with a file missing, and applies the others', async () => {
    const files = {
      ...environmentFiles('dev', ACCOUNT),
      ...environmentFiles('prod', ACCOUNT),
    };
    const run = await push({
      'clusters/dev/cluster.yaml': files['clusters/dev/cluster.yaml'],
      'clusters/prod/cluster.yaml': files['clusters/prod/cluster.yaml'],
      'clusters/prod/eksctl.yaml': files['clusters/prod/eksctl.yaml'],
    });
    expect(failedStep(run)).toMatchObject({
      name: 'dev: validate',
      detail:
        'clusters/dev/eksctl.yaml is missing. Add the file and push again.',
    });
    expect(
      state.clusters.get(`${ACCOUNT}/eu-west-1/payments-prod`)?.cluster.status,
    ).toBe('ACTIVE');
    const noSource = failedStep(
      await push({
        ...files,
        'clusters/dev/cluster.yaml': stringify({ spec: { accountId: 1 } }),
      }),
    );
    expect(noSource.detail).toMatch(
      /^clusters\/dev\/cluster\.yaml: metadata is missing: .*spec\.accountId is 1: /,
    );
  });

  it('says which account is not there', async () => {
    const run = await pushDev({}, '999999999999');
    expect(failedStep(run)).toMatchObject({
      name: 'dev: control plane',
      detail: expect.stringMatching(
        /^AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity .*999999999999/,
      ),
    });
    const skipped = run.steps.filter(step => step.state === 'skipped');
    expect(skipped.map(step => step.name)).toContain('dev: node group general');
    expect(new Set(skipped.map(step => step.detail))).toEqual(
      new Set(['Not reached, because an earlier step failed.']),
    );
  });

  it('repeats what EKS says about versions, and leaves nothing behind', async () => {
    const subnets = state.subnets.length;
    const roles = state.accounts.get(ACCOUNT)?.roles.size;
    expect(failedStep(await pushDev(withVersion('1.29'))).detail).toBe(
      'InvalidParameterException: unsupported Kubernetes version: 1.29',
    );
    expect(devCluster()).toBeUndefined();
    expect(state.subnets).toHaveLength(subnets);
    expect(state.accounts.get(ACCOUNT)?.roles.size).toBe(roles);

    expect((await pushDev(withVersion('1.34'))).state).toBe('failed');
    expect(devCluster()?.cluster.version).toBe('1.34');
    expect(failedStep(await pushDev(withVersion('1.36')))).toMatchObject({
      name: 'dev: control plane',
      detail:
        'InvalidParameterException: Unsupported Kubernetes minor version update from 1.34 to 1.36',
    });
    expect(failedStep(await pushDev(withVersion('1.33'))).detail).toContain(
      'update from 1.34 to 1.33',
    );
    expect(devCluster()?.cluster).toMatchObject({
      status: 'ACTIVE',
      version: '1.34',
    });
  });

  it('repeats what EKS says about add-ons, policies and zones', async () => {
    const addon = failedStep(
      await pushDev({ addons: [{ name: 'coredns', version: 'v0.0.1' }] }),
    );
    expect(addon).toMatchObject({
      name: 'dev: add-on coredns',
      detail:
        'InvalidParameterException: Addon version specified is not supported: v0.0.1',
    });
    const roles = state.accounts.get(ACCOUNT)?.roles.size;
    const group = failedStep(
      await pushDev({
        managedNodeGroups: [
          { name: 'lost', availabilityZones: ['eu-west-1z'] },
        ],
      }),
    );
    expect(group.name).toBe('dev: node group lost');
    expect(group.detail).toMatch(/^InvalidParameterException: subnets: /);
    expect(state.accounts.get(ACCOUNT)?.roles.size).toBe(roles);
    state.clusters.clear();
    const policyARN = 'arn:aws:eks::aws:cluster-access-policy/Everything';
    const access = failedStep(
      await pushDev({
        accessConfig: {
          accessEntries: [
            {
              principalARN: `arn:aws:iam::${ACCOUNT}:role/team`,
              accessPolicies: [{ policyARN, accessScope: { type: 'cluster' } }],
            },
          ],
        },
      }),
    );
    expect(access).toMatchObject({
      name: 'dev: access entries',
      detail: `ResourceNotFoundException: The specified policyArn could not be found: ${policyARN}`,
    });
  });

  it('refuses a cluster of somebody else and says whose it is', async () => {
    const source = 'http://localhost:7481/platform/other/cluster.yaml';
    await pushDev();
    const cluster = devCluster()?.cluster;
    const tags = cluster?.tags ?? {};
    tags['backstage-eks.io/source'] = source;
    expect(failedStep(await pushDev()).detail).toBe(
      `ResourceInUseException: Cluster already exists with name: payments-dev. It is declared by ${source}. Choose another name in cluster.yaml.`,
    );
    const taken = failedStep(
      await pushDev({ metadata: { ...metadata, name: 'prod-eu' } }),
    );
    expect(taken.name).toBe('dev: control plane');
    expect(taken.detail).toContain(
      'It has no tag backstage-eks.io/source, so no cluster repository declares it.',
    );
    tags['backstage-eks.io/source'] = sourceOf('dev');
    expect((await pushDev()).state).toBe('succeeded');
  });

  it('fails when the cluster is deleted under its hands', async () => {
    await pipeline.onPush(repository.commit(environmentFiles('dev', ACCOUNT)));
    state.clusters.clear();
    state.clock.advance(5 * MINUTE);
    const [run] = pipeline.runsOf('platform', 'payments');
    expect(failedStep(run)).toMatchObject({
      name: 'dev: control plane',
      detail:
        'payments-dev was deleted while the pipeline worked on it. Push again to create it.',
    });
  });

  it('refuses more environments than it reads', async () => {
    const files = Array.from({ length: 101 }, (_, index) =>
      environmentFiles(`env-${index}`, ACCOUNT),
    );
    const run = await push(Object.assign({}, ...files));
    expect(run.steps).toEqual([
      {
        name: 'clusters: validate',
        state: 'failed',
        detail: expect.stringContaining('clusters/ has 101 environments'),
      },
    ]);
  });

  it('takes the next push after one that it could not begin', async () => {
    jest.spyOn(state.timeline, 'settle').mockImplementationOnce(() => {
      throw new Error('the world is broken');
    });
    const files = environmentFiles('dev', ACCOUNT);
    await expect(pipeline.onPush(repository.commit(files))).rejects.toThrow(
      'the world is broken',
    );
    expect((await push(files)).state).toBe('succeeded');
  });

  it('makes a failed run of files that cannot be read', async () => {
    const broken = Pipeline.create({
      state,
      files: {
        ...repository,
        readFile: async () => {
          throw new Error('the object is corrupt');
        },
      },
    });
    await broken.onPush(repository.commit(environmentFiles('dev', ACCOUNT)));
    expect(
      failedStep(broken.runsOf('platform', 'payments')[0]).detail,
    ).toContain('the object is corrupt');
  });
});
