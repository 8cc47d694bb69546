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

import { Readable } from 'node:stream';
import { HttpError } from '../errors';
import { GitHostContext } from '../GitHostContext';
import { challenge, GitRequest, GitResponse } from '../http';
import { Repository } from '../repositories';
import { HttpBackend } from './HttpBackend';

const SERVICES = ['git-upload-pack', 'git-receive-pack'];

/** Whether a path is one that git clients ask for, such as `platform/payments.git/info/refs`. */
export function isSmartHttp(segments: string[]): boolean {
  const path = segments.slice(2).join('/');
  return path === 'info/refs' || SERVICES.includes(path);
}

/** Answers clone, fetch and push over smart HTTP. The old protocol, which reads single files, is not spoken. */
export async function handleSmartHttp(
  context: GitHostContext,
  request: GitRequest,
): Promise<GitResponse> {
  const [owner, folder, ...rest] = request.segments;
  const path = rest.join('/');
  const service = path === 'info/refs' ? request.query.get('service') : path;
  if (service === null || !SERVICES.includes(service)) {
    throw new HttpError(403, 'Only the smart HTTP protocol of git is spoken');
  }
  if (request.method !== (path === 'info/refs' ? 'GET' : 'POST')) {
    throw new HttpError(405, `${request.method} is not answered here`);
  }
  const isPush = service === 'git-receive-pack';
  const repository = context.repositories.find(
    owner,
    folder.replace(/\.git$/, ''),
  );
  const caller = context.account.identify(
    request.incoming.headers.authorization,
  );
  const needsUser = isPush || !repository || repository.details.private;
  if (caller === 'wrong credentials' || (needsUser && caller !== 'user')) {
    return challenge();
  }
  if (!repository) {
    throw new HttpError(404, `There is no repository ${owner}/${folder}`);
  }
  const start = () =>
    HttpBackend.start({
      repository,
      path,
      request,
      username: caller === 'user' ? context.account.username : undefined,
    });
  return isPush && path === service
    ? receivePush(context, repository, start)
    : stream(start());
}

async function stream(backend: HttpBackend): Promise<GitResponse> {
  const { status, headers, body } = await backend.answer();
  return { status, headers, body: Readable.from(body, { objectMode: false }) };
}

/** The report of a push is small and sent last, when git has ended and everybody who listens knows of the push. */
function receivePush(
  context: GitHostContext,
  repository: Repository,
  start: () => HttpBackend,
): Promise<GitResponse> {
  return context.branches.change(repository, async () => {
    const backend = start();
    // Also a push that failed is over only when git has ended.
    const { status, headers, report } = await readReport(backend).finally(
      () => backend.ended,
    );
    return { status, headers, body: report };
  });
}

async function readReport(backend: HttpBackend): Promise<{
  status: number;
  headers: Record<string, string>;
  report: Buffer;
}> {
  const { status, headers, body } = await backend.answer();
  const chunks: Buffer[] = [];
  for await (const chunk of body) {
    chunks.push(chunk);
  }
  return { status, headers, report: Buffer.concat(chunks) };
}
