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

import { WorldServiceAccount } from '../../schema';
import { Expansion } from '../Expansion';
import { PodTemplate } from './podTemplate';

/** What the admission webhook adds to a pod. */
interface Injection {
  env: Array<{ name: string; value: string }>;
  volume: { name: string; audience: string; path: string; seconds: number };
  mountPath: string;
  labels: Record<string, string>;
}

const IRSA_PATH = '/var/run/secrets/eks.amazonaws.com/serviceaccount';
const POD_IDENTITY_PATH =
  '/var/run/secrets/pods.eks.amazonaws.com/serviceaccount';

/**
 * What the admission webhook of EKS does to a pod when it is created: for a ServiceAccount with a Pod Identity
 * association only Pod Identity, else IRSA if the ServiceAccount has a role annotation, else nothing.
 */
export function injectIdentity(
  expansion: Expansion,
  pod: {
    namespace: string;
    serviceAccount: WorldServiceAccount | undefined;
    /** `injected`, `none` or `irsa:<role ARN>`. */
    identity: string;
    template: PodTemplate;
  },
): PodTemplate {
  const { template } = pod;
  const injection = injectionFor(expansion, pod);
  if (!injection) {
    return template;
  }
  const { volume, mountPath, env } = injection;
  return {
    metadata: {
      ...template.metadata,
      labels: { ...template.metadata.labels, ...injection.labels },
    },
    spec: {
      ...template.spec,
      containers: template.spec.containers.map(container => ({
        ...container,
        env: [
          ...container.env,
          // Variables that the template sets are left alone.
          ...env.filter(
            variable => !container.env.some(e => e.name === variable.name),
          ),
        ],
        volumeMounts: [
          ...container.volumeMounts,
          { name: volume.name, mountPath, readOnly: true },
        ],
      })),
      volumes: [
        ...template.spec.volumes,
        {
          name: volume.name,
          projected: {
            defaultMode: 420,
            sources: [
              {
                serviceAccountToken: {
                  audience: volume.audience,
                  expirationSeconds: volume.seconds,
                  path: volume.path,
                },
              },
            ],
          },
        },
      ],
    },
  };
}

function injectionFor(
  { world }: Expansion,
  pod: Parameters<typeof injectIdentity>[1],
): Injection | undefined {
  if (pod.identity === 'none') {
    return undefined;
  }
  if (pod.identity.startsWith('irsa:')) {
    return irsa(pod.identity.slice('irsa:'.length), world.region, {});
  }
  const associated = world.podIdentityAssociations.some(
    association =>
      association.namespace === pod.namespace &&
      association.serviceAccount === pod.template.spec.serviceAccountName,
  );
  if (associated) {
    return podIdentity();
  }
  const annotations = pod.serviceAccount?.annotations ?? {};
  const roleArn =
    pod.serviceAccount?.roleArn ?? annotations['eks.amazonaws.com/role-arn'];
  return roleArn ? irsa(roleArn, world.region, annotations) : undefined;
}

function irsa(
  roleArn: string,
  region: string,
  annotations: Record<string, string>,
): Injection {
  return {
    env: [
      { name: 'AWS_STS_REGIONAL_ENDPOINTS', value: 'regional' },
      { name: 'AWS_DEFAULT_REGION', value: region },
      { name: 'AWS_REGION', value: region },
      { name: 'AWS_ROLE_ARN', value: roleArn },
      { name: 'AWS_WEB_IDENTITY_TOKEN_FILE', value: `${IRSA_PATH}/token` },
    ],
    volume: {
      name: 'aws-iam-token',
      audience:
        annotations['eks.amazonaws.com/audience'] ?? 'sts.amazonaws.com',
      path: 'token',
      seconds: 86400,
    },
    mountPath: IRSA_PATH,
    labels: {},
  };
}

function podIdentity(): Injection {
  return {
    env: [
      {
        name: 'AWS_CONTAINER_CREDENTIALS_FULL_URI',
        value: 'http://169.254.170.23/v1/credentials',
      },
      {
        name: 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
        value: `${POD_IDENTITY_PATH}/eks-pod-identity-token`,
      },
    ],
    volume: {
      name: 'eks-pod-identity-token',
      audience: 'pods.eks.amazonaws.com',
      path: 'eks-pod-identity-token',
      seconds: 86400,
    },
    mountPath: POD_IDENTITY_PATH,
    labels: { 'eks.amazonaws.com/pod-identity': 'enabled' },
  };
}
