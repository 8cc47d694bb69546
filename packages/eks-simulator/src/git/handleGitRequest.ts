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

import { IncomingMessage } from 'node:http';
import { API_PREFIX, handleApi } from './api';
import { HttpError } from './errors';
import { GitHostContext } from './GitHostContext';
import { checkOrigin, GitResponse, readGitRequest } from './http';
import { handlePage } from './pages';
import { handleSmartHttp, isSmartHttp } from './smartHttp';

/** Answers any request: git clients, the API, or a person with a browser. */
export async function handleGitRequest(
  context: GitHostContext,
  incoming: IncomingMessage,
): Promise<GitResponse> {
  try {
    checkOrigin(incoming);
    const request = readGitRequest(incoming);
    if (isSmartHttp(request.segments)) {
      return await handleSmartHttp(context, request);
    }
    return request.segments.slice(0, 2).join('/') === API_PREFIX
      ? await handleApi(context, request)
      : await handlePage(context, request);
  } catch (error) {
    if (error instanceof HttpError) {
      return textResponse(error.status, error.message);
    }
    process.stderr.write(
      `eks-simulator: the Git host failed at ${incoming.method} ${incoming.url}: ${error}\n`,
    );
    return textResponse(
      500,
      'The Git host failed. The output of the simulator says why.',
    );
  }
}

function textResponse(status: number, message: string): GitResponse {
  return {
    status,
    headers: { 'content-type': 'text/plain;charset=utf-8' },
    body: `${message}\n`,
  };
}
