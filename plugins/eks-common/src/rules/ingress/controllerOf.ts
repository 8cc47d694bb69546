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

import { IngressClassFact, IngressFact } from '../../facts';

/** Who is responsible for an Ingress. */
export interface IngressController {
  kind: 'alb' | 'autoMode' | 'nginx' | 'proxy' | 'missing' | 'unknown';
  /** Name of the class, or of the controller behind it. */
  name?: string;
}

const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

function kindOf(controller: string): IngressController['kind'] {
  switch (controller) {
    case 'ingress.k8s.aws/alb':
      return 'alb';
    case 'eks.amazonaws.com/alb':
      return 'autoMode';
    case 'k8s.io/ingress-nginx':
      return 'nginx';
    default:
      return 'proxy';
  }
}

/**
 * Finds the controller of an Ingress by its class. `classes` is `undefined` while they are not known.
 */
export function controllerOf(
  ingress: IngressFact,
  classes: IngressClassFact[] | undefined,
): IngressController {
  const { className } = ingress;
  const found = classes?.find(candidate =>
    className ? candidate.name === className : candidate.isDefault,
  );
  if (found) {
    return { kind: kindOf(found.controller), name: found.name };
  }
  // The annotation is older than IngressClass: controllers know their name there without an object.
  if (ingress.annotations[CLASS_ANNOTATION] === 'alb') {
    return { kind: 'alb', name: 'alb' };
  }
  if (ingress.annotations[CLASS_ANNOTATION] === 'nginx') {
    return { kind: 'nginx', name: 'nginx' };
  }
  if (ingress.annotations[CLASS_ANNOTATION] !== undefined) {
    return { kind: 'proxy', name: className };
  }
  // Some controllers take Ingresses without a class: whoever gave this one an address is not known.
  const taken = className === undefined && ingress.hostname !== undefined;
  return { kind: classes && !taken ? 'missing' : 'unknown', name: className };
}
