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

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const SCRIPTS = resolve(
  __dirname,
  '../../../templates/eks-actions-gitops/skeleton/scripts',
);
const SOURCE = 'https://git.test/platform/payments/clusters/dev/cluster.yaml';

/** What the commands of a run answer, by what their arguments begin with. Every call is logged. */
const FAKE = `#!/usr/bin/env bash
echo "$(basename "$0") $*" >> "\${CALLS}"
case "$(basename "$0") $*" in
  "yq --exit-status .metadata.name "*) echo payments-dev ;;
  "yq --exit-status .metadata.version "*) echo 1.35 ;;
  "yq --exit-status .metadata.region "*) echo eu-west-1 ;;
  "yq .metadata.tags"*) echo "\${DECLARED}" ;;
  "yq .cluster.tags"*) echo "\${FOUND}" ;;
  "yq .cluster.status"*) echo ACTIVE ;;
  "yq .cluster.version"*) echo 1.35 ;;
  "yq .managedNodeGroups"*) echo general ;;
  "yq .addons[].name"*) echo vpc-cni ;;
  "yq .nodegroups[]"*) printf 'general\nold\n' ;;
  "yq .addons[]") printf 'coredns\nvpc-cni\n' ;;
  "aws eks describe-nodegroup "*) echo 1.35 ;;
  "aws eks list-nodegroups "*) [[ -z "\${DENIED:-}" ]] || exit 254 ;;
  "aws eks describe-cluster "*) echo '{}' ;;
  "kubectl get ingresses "*) echo -n "\${INGRESSES:-}" ;;
esac
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eks-scripts-'));
  await mkdir(join(folder, 'bin'));
  for (const name of ['aws', 'eksctl', 'kubectl', 'yq']) {
    const path = join(folder, 'bin', name);
    await writeFile(path, FAKE);
    await chmod(path, 0o755);
  }
  await writeCluster('metadata: {}\n');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function writeCluster(text: string, derivedFrom = text) {
  const place = join(folder, 'clusters/dev');
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'cluster.yaml'), text);
  const sha256 = createHash('sha256').update(derivedFrom).digest('hex');
  await writeFile(
    join(place, 'eksctl.yaml'),
    `# Generated\n# cluster.yaml sha256: ${sha256}\nmetadata: {}\n`,
  );
}

async function run(script: string, environment: Record<string, string> = {}) {
  const calls = join(folder, 'calls');
  const result = await promisify(execFile)('bash', [join(SCRIPTS, script)], {
    cwd: folder,
    env: {
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
      ENVIRONMENT: 'dev',
      CONFIRMATION: 'payments-dev',
      DECLARED: SOURCE,
      FOUND: SOURCE,
      CALLS: calls,
      ...environment,
    },
  }).then(
    ({ stdout }) => ({ failed: false, stdout }),
    ({ stdout }) => ({ failed: true, stdout: String(stdout) }),
  );
  return { ...result, calls: await readFile(calls, 'utf8') };
}

describe('delete-cluster.sh', () => {
  it('deletes the cluster that this repository made', async () => {
    const { calls, failed } = await run('delete-cluster.sh');

    expect(failed).toBe(false);
    expect(calls).toContain('eksctl delete cluster --config-file');
  });

  it.each([
    [
      'another name',
      { CONFIRMATION: 'payments' },
      'type the name of the cluster',
    ],
    ['a cluster of others', { FOUND: '' }, 'did not make the cluster'],
    [
      'a cluster when no source is declared',
      { FOUND: '', DECLARED: '' },
      'did not make the cluster',
    ],
    ['a cluster with load balancers', { INGRESSES: 'shop/web ' }, 'shop/web'],
  ])('deletes nothing for %s', async (_what, environment, message) => {
    const { calls, failed, stdout } = await run(
      'delete-cluster.sh',
      environment,
    );

    expect(failed).toBe(true);
    expect(stdout).toContain('Nothing was deleted');
    expect(stdout).toContain(message);
    expect(calls).not.toMatch(/^eksctl /m);
  });
});

describe('apply-cluster.sh', () => {
  it('applies nothing that is not derived from the cluster.yaml beside it', async () => {
    await writeCluster('metadata: { name: new }\n', 'metadata: {}\n');

    const { calls, failed, stdout } = await run('apply-cluster.sh');

    expect(failed).toBe(true);
    expect(stdout).toContain('Run `eks-cluster-repo render`');
    expect(calls).not.toMatch(/^(aws|eksctl) /m);
  });

  it('updates the cluster, and names what the files no longer name', async () => {
    const { calls, failed, stdout } = await run('apply-cluster.sh');

    expect(failed).toBe(false);
    expect(calls).toContain('eksctl update addon --config-file');
    expect(calls).not.toContain('eksctl upgrade');
    expect(calls).not.toContain('delete');
    expect(stdout).toContain('still there: node groups old.');
    expect(stdout).toContain('still there: add-ons coredns.');
  });

  it('leaves a cluster alone that another source declares, or none', async () => {
    for (const environment of [
      { FOUND: 'https://git.test/other', DECLARED: SOURCE },
      { FOUND: '', DECLARED: '' },
    ]) {
      const { calls, failed, stdout } = await run(
        'apply-cluster.sh',
        environment,
      );

      expect(failed).toBe(true);
      expect(stdout).toContain('that this repository did not make');
      expect(calls).not.toMatch(/^eksctl /m);
    }
  });

  it('fails when it may not list what is there, instead of finding nothing left over', async () => {
    const { failed, stdout } = await run('apply-cluster.sh', { DENIED: 'yes' });

    expect(failed).toBe(true);
    expect(stdout).not.toContain('is what');
  });
});
