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

import type {
  EventFact,
  Fact,
  IngressFact,
  IngressFacts,
  ServiceFact,
  TargetGroupBindingFact,
} from '@backstage-eks/plugin-eks-common';
import type { LoadBalancingReader } from '../../aws/loadBalancing';
import { mapFact, type ClusterApi } from '../../kubernetes';
import {
  toEndpointsFacts,
  toEventFact,
  toIngressFact,
  toServiceFact,
  toTargetGroupBindingFact,
} from '../../kubernetes/toFacts';
import type { ClusterWideFacts } from './ClusterWideReader';
import { selectsPods } from './selectsPods';
import { listBindings, readBoundTargets } from './targetGroupBindings';
import type { PlaceBase } from './types';

/** Events of pods and their controllers are most of a namespace's events, and say nothing of ingress. */
const EVENT_SELECTOR =
  'involvedObject.kind!=Pod,involvedObject.kind!=ReplicaSet';

/**
 * Second round: reads by which ways traffic reaches the pods of a place.
 *
 * @param options - `podLabels` are those of its pods, or of their templates when none runs; `signal` ends the calls to AWS
 * @internal
 */
export async function gatherIngress(options: {
  api: ClusterApi;
  place: PlaceBase;
  podLabels: Fact<Array<Record<string, string>>>;
  clusterWide: ClusterWideFacts;
  reader: LoadBalancingReader;
  signal: AbortSignal;
}): Promise<IngressFacts> {
  const { api, place, podLabels, clusterWide, reader, signal } = options;
  const { cluster, namespace } = place;
  const [services, ingresses, slices, bindings, events] = await Promise.all([
    api.listServices(namespace),
    api.listIngresses(namespace),
    api.listEndpointSlices(namespace),
    listBindings(api, place),
    api.listEvents(namespace, EVENT_SELECTOR),
  ]);

  const serviceNames = mapFact(services, list =>
    list.flatMap(({ metadata }) => metadata?.name ?? []),
  );
  const ours: Fact<ServiceFact[]> = podLabels.known
    ? mapFact(services, list =>
        list
          .filter(service => selectsPods(service, podLabels.value))
          .map(toServiceFact),
      )
    : podLabels;
  const ourNames = mapFact(ours, list => list.map(({ name }) => name));
  const ourIngresses = mapFact(ingresses, list =>
    list
      .map(toIngressFact)
      .filter(ingress => concerns(ingress, ourNames, serviceNames)),
  );
  const ourBindings = mapFact(bindings, list =>
    list
      .map(object =>
        toTargetGroupBindingFact(
          object,
          ourIngresses.known ? ourIngresses.value : [],
        ),
      )
      .filter(
        binding =>
          !ourNames.known || ourNames.value.includes(binding.serviceName),
      ),
  );
  // While it is not known which Services are ours, load balancers of others are left alone.
  const loadBalancers = ourNames.known
    ? await reader.readLoadBalancers(
        cluster,
        hostnamesOf(ours, ourIngresses),
        signal,
      )
    : ourNames;
  const targetGroups = await readBoundTargets({
    bindings: ourNames.known ? ourBindings : ourNames,
    loadBalancers,
    cluster,
    reader,
    signal,
  });
  return {
    cluster,
    namespace,
    workloads: place.workloads,
    pods: place.pods,
    services: ours,
    serviceNames,
    ingresses: ourIngresses,
    ingressClasses: clusterWide.ingressClasses,
    endpoints: ourNames.known
      ? mapFact(slices, list => toEndpointsFacts(list, ourNames.value))
      : ourNames,
    targetGroupBindings: ourBindings,
    events: mapFact(events, list =>
      list
        .map(toEventFact)
        .filter(event => isAbout(event, ours, ourIngresses, ourBindings)),
    ),
    loadBalancerController: clusterWide.loadBalancerController,
    loadBalancers,
    targetGroups,
  };
}

/** An Ingress concerns a service when it names one of its Services, or one that does not exist: it may be misspelt. */
function concerns(
  ingress: IngressFact,
  ourNames: Fact<string[]>,
  allNames: Fact<string[]>,
): boolean {
  if (!ourNames.known || !allNames.known) {
    return true;
  }
  return ingress.paths.some(
    ({ serviceName }) =>
      ourNames.value.includes(serviceName) ||
      !allNames.value.includes(serviceName),
  );
}

function hostnamesOf(
  services: Fact<ServiceFact[]>,
  ingresses: Fact<IngressFact[]>,
): string[] {
  return [
    ...(ingresses.known ? ingresses.value : []).map(({ hostname }) => hostname),
    ...(services.known ? services.value : []).map(
      ({ loadBalancerHostname }) => loadBalancerHostname,
    ),
  ].flatMap(hostname => hostname ?? []);
}

function isAbout(
  event: EventFact,
  services: Fact<ServiceFact[]>,
  ingresses: Fact<IngressFact[]>,
  bindings: Fact<TargetGroupBindingFact[]>,
): boolean {
  const named = {
    Service: services,
    Ingress: ingresses,
    TargetGroupBinding: bindings,
  }[event.involvedKind];
  return Boolean(
    named?.known && named.value.some(({ name }) => name === event.involvedName),
  );
}
