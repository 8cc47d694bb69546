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

import { GitHostContext } from '../GitHostContext';
import { Caller } from './Account';
import { GitRequest } from './GitRequest';
import { GitResponse } from './GitResponse';

/** What the handler of a route is given. */
export interface RouteCall {
  context: GitHostContext;
  request: GitRequest;
  caller: Caller;
  /** The values of `:name` parts; that of a last part `*name` is a path, `''` when nothing is left. */
  params: Record<string, string>;
}

/** Answers what fits a method and a pattern such as `repos/:owner/:repo/contents/*path`. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  pattern: string;
  handler: (call: RouteCall) => Promise<GitResponse>;
}

/** Finds the first route for a request; HEAD is answered like GET. */
export function findRoute(
  routes: Route[],
  method: string,
  segments: string[],
): { route: Route; params: Record<string, string> } | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const route of routes) {
    const params =
      route.method === wanted ? match(route.pattern, segments) : undefined;
    if (params) {
      return { route, params };
    }
  }
  return undefined;
}

function match(
  pattern: string,
  segments: string[],
): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  const parts = pattern.split('/');
  for (const [index, part] of parts.entries()) {
    if (part.startsWith('*')) {
      // A slash at the end of an address means the same as none.
      params[part.slice(1)] = segments
        .slice(index)
        .join('/')
        .replace(/\/$/, '');
      return params;
    }
    const segment = segments[index];
    if (part.startsWith(':') && segment) {
      params[part.slice(1)] = segment;
    } else if (segment !== part) {
      return undefined;
    }
  }
  return segments.length === parts.length ? params : undefined;
}
