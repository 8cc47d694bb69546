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

import { ContainerFact, PodFact } from '../../facts';

/** The AWS identity that a live pod carries since it was created. */
export interface PodEnvironment {
  pod: PodFact;
  /** The role of `AWS_ROLE_ARN`, where a token file is set as well, in the first container that has both. */
  roleArn?: string;
  /** The roles of all containers: somebody may have written another one by hand. */
  roleArns: string[];
  podIdentity: boolean;
  /** The containers that should carry the identity but do not, in a pod where another does. */
  bareContainers: string[];
  staticKeyContainers: string[];
  /** Secrets that become variables as a whole. */
  secrets: string[];
}

const SKIP_CONTAINERS = 'eks.amazonaws.com/skip-containers';
const AGENT_HOSTS = ['169.254.170.23', '[fd00:ec2::23]'];

function usesPodIdentity(container: ContainerFact): boolean {
  // Other credential servers use the same variable; only the agent's address means EKS Pod Identity.
  return AGENT_HOSTS.some(host =>
    container.containerCredentialsUri?.startsWith(`http://${host}/`),
  );
}

function usesWebIdentity(container: ContainerFact): boolean {
  return Boolean(container.roleArn && container.webIdentityTokenFile);
}

/**
 * Reads the identity of a pod from its own containers. One container that carries a role is enough: another webhook may
 * add containers later, and `skip-containers` may leave some out.
 */
export function podEnvironment(pod: PodFact): PodEnvironment {
  const app = pod.containers.filter(container => !container.init);
  const roleArns = [
    ...new Set(
      app.filter(usesWebIdentity).flatMap(container => container.roleArn ?? []),
    ),
  ];
  const [roleArn] = roleArns;
  const podIdentity = app.some(usesPodIdentity);
  return {
    pod,
    roleArn,
    roleArns,
    podIdentity,
    bareContainers:
      roleArn || podIdentity
        ? app
            .filter(c => !usesWebIdentity(c) && !usesPodIdentity(c))
            .map(c => c.name)
        : [],
    staticKeyContainers: app.filter(c => c.staticKeys).map(c => c.name),
    secrets: app
      .flatMap(c => c.envFrom)
      .filter(source => source.kind === 'Secret')
      .map(source => source.name),
  };
}

/** Whether all containers are left out on purpose. */
export function skipsAllContainers(pod: PodFact): boolean {
  const skipped = (pod.annotations[SKIP_CONTAINERS] ?? '')
    .split(',')
    .map(name => name.trim());
  return pod.containers
    .filter(container => !container.init)
    .every(container => skipped.includes(container.name));
}

/** Whether each container of the pod that has a role can read a token for the audience. */
export function hasTokenFor(
  { pod }: PodEnvironment,
  audience: string,
): boolean {
  const volumes = pod.tokenVolumes
    .filter(volume => volume.audience === audience)
    .map(volume => volume.name);
  return pod.containers
    .filter(container => !container.init && usesWebIdentity(container))
    .every(container =>
      container.volumeMounts.some(mount => volumes.includes(mount.name)),
    );
}

/** Whether the webhook wrote the variables: it always adds this volume. */
export function isInjected({ pod }: PodEnvironment): boolean {
  return pod.tokenVolumes.some(volume => volume.name === 'aws-iam-token');
}
