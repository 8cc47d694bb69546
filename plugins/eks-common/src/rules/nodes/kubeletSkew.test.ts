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

import { nodeGroup } from '../../testing/upgradeFacts';
import { kubeletSkew } from './kubeletSkew';

const nodePool = (kind: string, name: string, ...versions: string[]) => ({
  kind,
  name,
  kubeletVersions: Object.fromEntries(versions.map(each => [each, 3])),
});

describe('kubeletSkew', () => {
  it.each([
    ['1.35', 'v1.35.1', 0, false],
    ['1.35', 'v1.33.0-eks-1234567', 2, false],
    // Three behind is supported now, and four after the next upgrade is not.
    ['1.35', 'v1.32.9', 3, true],
    ['1.35', 'v1.36.0', -1, false],
    ['1.27', 'v1.25.9', 2, false],
    ['1.26', 'v1.25.9', 1, false],
    ['1.26', 'v1.24.9', 2, true],
  ])(
    'of an API server %s and kubelets %s',
    (clusterVersion, version, behind, blocksNext) => {
      expect(
        kubeletSkew({
          clusterVersion,
          nodeGroups: [],
          nodePools: [nodePool('karpenter', 'spot', version)],
        }),
      ).toEqual([
        {
          pool: { kind: 'karpenter', name: 'spot' },
          version: `1.${Number(clusterVersion.slice(2)) - behind}`,
          behind,
          blocksNext,
        },
      ]);
    },
  );

  it('takes the oldest of what EKS and the nodes say', () => {
    const skews = kubeletSkew({
      clusterVersion: '1.35',
      nodeGroups: [
        nodeGroup({ version: '1.35' }),
        nodeGroup({ name: 'empty', version: '1.34' }),
        nodeGroup({ name: 'own-ami', version: undefined }),
      ],
      nodePools: [
        nodePool('nodeGroup', 'general', 'v1.35.0', 'v1.9.0'),
        nodePool('karpenter', 'odd', 'v1.35.0', 'unknown'),
      ],
    });
    expect(skews.map(({ pool, version }) => [pool.name, version])).toEqual([
      ['general', '1.9'],
      ['empty', '1.34'],
      ['own-ami', undefined],
      // The one that cannot be read may be the oldest.
      ['odd', undefined],
    ]);
  });

  it('compares with nothing while the version of the cluster is not known', () => {
    expect(kubeletSkew({ nodeGroups: [nodeGroup()], nodePools: [] })).toEqual([
      { pool: { kind: 'nodeGroup', name: 'general' }, version: '1.35' },
    ]);
  });
});
