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

import { http, HttpResponse } from 'msw';
import {
  addonVersionsList,
  kubernetesVersionList,
  type EksAnswers,
} from './EksRoutes';

/** Where actions under test find the EKS backend. */
export const EKS_URL = 'http://eks.test/api/eks';

/** The EKS backend's routes for msw, by the same answers as {@link eksRoutes}. */
export function eksHandlers(answers: EksAnswers) {
  return [
    http.get(`${EKS_URL}/targets/:accountId/:region/versions`, () =>
      HttpResponse.json(kubernetesVersionList(answers.kubernetesVersions)),
    ),
    http.get(
      `${EKS_URL}/targets/:accountId/:region/addon-versions`,
      ({ request }) =>
        HttpResponse.json(
          addonVersionsList(
            new URL(request.url).searchParams.get('kubernetesVersion') ?? '',
            answers.addons,
          ),
        ),
    ),
    http.get(`${EKS_URL}/clusters/:entityName/progress`, ({ params }) => {
      const progress = answers.progress.get(String(params.entityName));
      return progress
        ? HttpResponse.json(progress)
        : HttpResponse.json(
            { error: { name: 'NotFoundError', message: 'No such cluster' } },
            { status: 404 },
          );
    }),
    http.post(
      `${EKS_URL}/targets/:accountId/:region/preflight`,
      async ({ params, request }) => {
        const cluster = await request.json();
        return typeof cluster === 'object' && cluster && 'name' in cluster
          ? HttpResponse.json(
              answers.preflight(
                { name: String(cluster.name) },
                String(params.region),
              ),
            )
          : HttpResponse.json(
              { error: { name: 'InputError', message: 'No name' } },
              { status: 400 },
            );
      },
    ),
  ];
}
