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

import { z } from 'zod';

const actionSchema = z.object({
  forwardConfig: z
    .object({
      targetGroups: z.array(
        z.object({
          serviceName: z.string().optional(),
          servicePort: z.union([z.string(), z.number()]).optional(),
        }),
      ),
    })
    .optional(),
});

/**
 * The Services to which an action of the AWS Load Balancer Controller forwards; none for redirects, fixed answers and
 * actions that cannot be read. The controller itself reports those it cannot read, by an event on the Ingress.
 *
 * @internal
 */
export function servicesOfAction(
  annotations: Record<string, string>,
  action: string,
): Array<{ serviceName: string; servicePort?: string }> {
  const text = annotations[`alb.ingress.kubernetes.io/actions.${action}`];
  let json: unknown;
  try {
    json = JSON.parse(text ?? 'null');
  } catch {
    return [];
  }
  const parsed = actionSchema.safeParse(json);
  return (parsed.data?.forwardConfig?.targetGroups ?? []).flatMap(
    ({ serviceName, servicePort }) =>
      serviceName
        ? {
            serviceName,
            servicePort:
              servicePort === undefined ? undefined : String(servicePort),
          }
        : [],
  );
}
