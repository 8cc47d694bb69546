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

import { NodeFact, PodFact } from '../../facts';
import { minorOf } from '../versions';
import { capacityTypeOf } from './capacityTypeOf';
import { PlacementFinding } from './findings';
import { PlacementContext } from './placementContext';

// A kubelet may be this many minor versions older than the API server, and never newer.
const SUPPORTED_SKEW = 3;

interface PlacedPod {
  pod: PodFact;
  node: NodeFact;
}

function notReadyFindings(placed: PlacedPod[]): PlacementFinding[] {
  const affected = placed.filter(({ node }) => !node.ready);
  const nodes = [...new Set(affected.map(({ node }) => node.name))];
  return nodes.length > 0
    ? [
        {
          code: 'PL-11',
          state: 'degraded',
          params: { nodes, pods: affected.length },
          evidence: nodes.map(value => ({ label: 'Node not ready', value })),
        },
      ]
    : [];
}

function versionFindings(
  placed: PlacedPod[],
  clusterVersion: string | undefined,
): PlacementFinding[] {
  const cluster = minorOf(clusterVersion);
  const minors = [
    ...new Set(
      placed.flatMap(({ node }) => minorOf(node.kubeletVersion) ?? []),
    ),
  ].sort((a, b) => a - b);
  const oldest = minors[0];
  const newest = minors.at(-1);
  if (
    cluster === undefined ||
    clusterVersion === undefined ||
    oldest === undefined ||
    newest === undefined
  ) {
    return [];
  }
  const finding = (
    problem: 'tooOld' | 'newer' | 'mixed',
    state: 'degraded' | 'healthy',
  ): PlacementFinding[] => [
    {
      code: 'PL-10',
      state,
      ...(state === 'healthy' && { advice: true }),
      params: { problem, kubelets: minors.map(m => `1.${m}`), clusterVersion },
      evidence: minors.map(m => ({ label: 'kubelet', value: `1.${m}` })),
    },
  ];
  if (cluster - oldest > SUPPORTED_SKEW) {
    return finding('tooOld', 'degraded');
  }
  if (newest > cluster) {
    return finding('newer', 'degraded');
  }
  return newest > oldest ? finding('mixed', 'healthy') : [];
}

function spreadFindings(placed: PlacedPod[]): PlacementFinding[] {
  const findings: PlacementFinding[] = [];
  const zones = placed.map(
    ({ node }) => node.labels['topology.kubernetes.io/zone'],
  );
  const [zone] = zones;
  // One pod is always in one zone; that is a decision about replicas, not about zones.
  if (placed.length > 1 && zone && zones.every(other => other === zone)) {
    findings.push({
      code: 'PL-08',
      state: 'healthy',
      advice: true,
      params: { zone, pods: placed.length },
      evidence: [{ label: 'Zone', value: zone }],
    });
  }
  if (
    placed.length > 0 &&
    placed.every(({ node }) => capacityTypeOf(node) === 'SPOT')
  ) {
    findings.push({
      code: 'PL-09',
      state: 'healthy',
      advice: true,
      params: { pods: placed.length },
      evidence: [{ label: 'Capacity type', value: 'SPOT' }],
    });
  }
  return findings;
}

/** What the nodes under the pods mean for the service. Nodes without its pods are not its concern. */
export function nodeFindings(context: PlacementContext): PlacementFinding[] {
  const scheduled = context.pods.filter(pod => pod.nodeName);
  const placed = scheduled.flatMap((pod): PlacedPod[] => {
    const node = context.nodeOf(pod);
    return node ? [{ pod, node }] : [];
  });
  return [
    ...notReadyFindings(placed),
    ...versionFindings(placed, context.facts.cluster.version),
    // Of a part of the pods nothing follows for all of them.
    ...(placed.length === scheduled.length ? spreadFindings(placed) : []),
  ];
}
