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
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { audited } from '../audit';
import type { ActionOptions } from './registerActions';

/**
 * Runs an action between the two halves of an audit event. There is no request that would tell who called, so the event
 * says it.
 *
 * @internal
 */
export async function auditedAction<T>(
  options: Pick<ActionOptions, 'auditor' | 'auth'>,
  event: {
    eventId: string;
    action: string;
    credentials: BackstageCredentials;
    meta?: JsonObject;
  },
  run: () => Promise<T>,
): Promise<T> {
  const { eventId, action, credentials, meta } = event;
  const actor = actorOf(options.auth, credentials);
  return audited(
    options.auditor,
    {
      eventId,
      severityLevel: 'low',
      meta: { action, ...(actor && { actor }), ...meta },
    },
    run,
  );
}

function actorOf(
  auth: Pick<AuthService, 'isPrincipal'>,
  credentials: BackstageCredentials,
): string | undefined {
  if (auth.isPrincipal(credentials, 'user')) {
    return credentials.principal.userEntityRef;
  }
  return auth.isPrincipal(credentials, 'service')
    ? credentials.principal.subject
    : undefined;
}
