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

import {
  emptyResponse,
  GitResponse,
  readBody,
  requireOwnPage,
  requireRepository,
  RouteCall,
} from '../http';
import { pathTo } from './html';

/**
 * The Merge button. It asks for no password, for the host is a demo on loopback; that the form was sent by its own page is
 * checked, and so is that the branch is still what the person saw.
 */
export async function mergeForm(call: RouteCall): Promise<GitResponse> {
  requireOwnPage(call.request.incoming);
  const repository = requireRepository(call);
  const form = new URLSearchParams(await readBody(call.request));
  const { number } = call.params;
  await call.context.pulls.merge(repository, Number(number), {
    expectedHead: form.get('head') ?? undefined,
  });
  const { owner, name } = repository.details;
  return emptyResponse(303, { location: pathTo(owner, name, 'pulls', number) });
}
