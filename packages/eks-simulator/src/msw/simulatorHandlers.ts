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

import { delay, http, HttpResponse, type HttpHandler } from 'msw';
import { handleAwsRequest } from '../aws';
import { WorldState } from '../state';

/** Every endpoint of AWS, in all partitions. */
const AWS_HOSTS =
  /^https:\/\/[a-z0-9.-]+\.(amazonaws\.com|amazonaws\.com\.cn|api\.aws)(\/|$|\?)/;

/**
 * The AWS services as handlers for msw v2: requests to the real endpoints of AWS are answered from the state, by the same
 * code that serves loopback. Kubernetes is not among them: its clients check certificates.
 *
 * @public
 */
export function simulatorHandlers(state: WorldState): HttpHandler[] {
  return [
    http.all(AWS_HOSTS, async ({ request }) => {
      const url = new URL(request.url);
      const response = await handleAwsRequest(state, {
        method: request.method,
        rawPath: url.pathname,
        query: url.searchParams,
        headers: Object.fromEntries(request.headers),
        body: await request.text(),
      });
      if (response.kind === 'hang') {
        await delay('infinite');
        return HttpResponse.error();
      }
      const { status, headers, body } = response;
      return new HttpResponse(body, { status, headers });
    }),
  ];
}
