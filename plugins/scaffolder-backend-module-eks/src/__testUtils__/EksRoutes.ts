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
  AddonVersionsList,
  ClusterProgress,
  KubernetesVersionList,
  NewCluster,
  PreflightReport,
} from '@backstage-eks/plugin-eks-common';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';

const AS_OF = '2026-11-20T12:00:00.000Z';

/** What the EKS backend would answer, to be changed by tests. */
export interface EksAnswers {
  /** Kubernetes versions, newest first; the first is the default of EKS. */
  kubernetesVersions: string[];
  /** Versions of add-ons, newest first; the first is the default. */
  addons: Record<string, string[]>;
  preflight(cluster: NewCluster, region: string): PreflightReport;
  progress: Map<string, ClusterProgress>;
}

/** The answers of an account where everything is offered and nothing is taken. */
export function eksAnswers(changes: Partial<EksAnswers> = {}): EksAnswers {
  return {
    kubernetesVersions: ['1.36', '1.35', '1.34'],
    addons: {
      'vpc-cni': ['v1.21.1-eksbuild.3', 'v1.20.4-eksbuild.2'],
      coredns: ['v1.13.2-eksbuild.4'],
      'kube-proxy': ['v1.35.6-eksbuild.2'],
      'eks-pod-identity-agent': ['v1.3.10-eksbuild.1'],
      'aws-ebs-csi-driver': ['v1.53.0-eksbuild.1'],
      'metrics-server': ['v0.8.0-eksbuild.5'],
    },
    preflight: () => ({
      checks: [{ id: 'name', state: 'passed', sentence: 'The name is free.' }],
    }),
    progress: new Map(),
    ...changes,
  };
}

export function kubernetesVersionList(
  versions: string[],
): KubernetesVersionList {
  return {
    items: versions.map((version, index) => ({
      version,
      isDefault: index === 0,
      support: {
        phase: 'standard',
        endsSoon: false,
        sentence: 'In standard support.',
        source: 'live',
        asOf: AS_OF,
      },
    })),
    source: 'live',
    asOf: AS_OF,
  };
}

export function addonVersionsList(
  kubernetesVersion: string,
  addons: Record<string, string[]>,
): AddonVersionsList {
  return {
    items: Object.entries(addons).map(([name, versions]) => ({
      name,
      versions,
      defaultVersion: versions[0],
    })),
    kubernetesVersion,
    asOf: AS_OF,
  };
}

/** Serves the answers under the address of the EKS backend, to callers with credentials only. */
export function eksRoutes(answers: EksAnswers) {
  return createBackendPlugin({
    pluginId: 'eks',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use(async (request, response) => {
            await httpAuth.credentials(request);
            const [, area, first, second, what] = request.path.split('/');
            if (area === 'targets' && what === 'versions') {
              response.json(kubernetesVersionList(answers.kubernetesVersions));
            } else if (area === 'targets' && what === 'addon-versions') {
              response.json(
                addonVersionsList(
                  String(request.query.kubernetesVersion),
                  answers.addons,
                ),
              );
            } else if (area === 'targets' && what === 'preflight') {
              let body = '';
              for await (const chunk of request) {
                body += chunk;
              }
              response.json(answers.preflight(JSON.parse(body), second));
            } else {
              const progress = answers.progress.get(first);
              if (!progress) {
                throw new NotFoundError(`No cluster '${first}'`);
              }
              response.json(progress);
            }
          });
        },
      });
    },
  });
}
