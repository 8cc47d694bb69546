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

import { http, HttpResponse, JsonBodyType } from 'msw';

/** Answers like the backend: a body, or an error as Backstage writes it. */
export function answer(path: string, body: JsonBodyType) {
  return http.get(`*/api/eks/${path}`, () => HttpResponse.json(body));
}

/** Fails like the backend. */
export function fail(
  path: string,
  status: number,
  error: { name: string; message: string },
) {
  return http.get(`*/api/eks/${path}`, () =>
    HttpResponse.json({ error, response: { statusCode: status } }, { status }),
  );
}

/** Answers a request that changes something, like the backend. */
export function answerPost(path: string, body: () => JsonBodyType) {
  return http.post(`*/api/eks/${path}`, () => HttpResponse.json(body()));
}

/** Fails such a request like the backend. */
export function failPost(
  path: string,
  status: number,
  error: { name: string; message: string },
) {
  return http.post(`*/api/eks/${path}`, () =>
    HttpResponse.json({ error, response: { statusCode: status } }, { status }),
  );
}
