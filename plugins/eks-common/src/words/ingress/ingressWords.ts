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

import { IngressFindingParams } from '../../rules';
import { failureClause, failureStep } from '../failures';
import { code, codes, counted } from '../text';
import { WordsTable } from '../wordsTable';
import { controllerWords } from './controllerWords';
import { describe, NO_FAULT, platform } from './phrases';
import { targetWords } from './targetWords';

/** The words of each ingress finding. */
export const ingressWords: WordsTable<IngressFindingParams> = {
  ...controllerWords,
  ...targetWords,
  'ING-OK': ({ hosts, healthy, total }) => ({
    sentence: `${codes(
      hosts,
      'The service',
    )}, ${healthy}/${total} targets healthy`,
  }),
  'ING-01': ({ ingress, className, serving }) => ({
    sentence: `${
      className
        ? `Class ${code(className)} of Ingress ${code(ingress)} does not exist`
        : `Ingress ${code(ingress)} has no class and the cluster has no default`
    }. ${
      serving
        ? 'Its load balancer gets no changes any more.'
        : 'No controller has picked it up.'
    }`,
    nextStep: { sentence: 'Set `ingressClassName` to a class of the cluster.' },
  }),
  'ING-02': ({ installed, serving }) => ({
    sentence: `The AWS Load Balancer Controller ${
      installed ? 'has no ready replica' : 'was not found on the cluster'
    }. ${serving ? 'What exists goes on serving, without changes.' : NO_FAULT}`,
    nextStep: platform('bring the controller up.'),
  }),
  'ING-12': ({ ingress, service }) => ({
    sentence: `Service ${code(service)}, which Ingress ${code(
      ingress,
    )} names, does not exist. An ALB answers 503.`,
    nextStep: { sentence: 'Create the Service or correct its name.' },
  }),
  'ING-13': ({ ingress, service, port }) => ({
    sentence: `Service ${code(service)} has no port ${code(
      port,
    )}, which Ingress ${code(ingress)} names.`,
    nextStep: { sentence: 'Correct the port in the Ingress.' },
  }),
  'ING-14': ({ service, notReady, scaledToZero }) =>
    scaledToZero
      ? {
          sentence: `No pod behind Service ${code(service)}: scaled to zero.`,
        }
      : {
          sentence: `No ready pod behind Service ${code(
            service,
          )}, ${notReady} not ready.`,
          nextStep: { sentence: 'See why the pods are not ready.' },
        },
  'ING-18': ({ ingress, finalizer, controllerGone }) => ({
    sentence: controllerGone
      ? `Ingress ${code(ingress)} cannot be deleted: finalizer ${code(
          finalizer,
        )} needs the controller, which does not run.`
      : `Ingress ${code(
          ingress,
        )} is being deleted and waits for finalizer ${code(finalizer)}.`,
    nextStep: controllerGone
      ? platform('bring the AWS Load Balancer Controller up.')
      : undefined,
  }),
  'ING-26': ({ ingresses }) => ({
    sentence: `${codes(
      ingresses,
    )} depends on ingress-nginx, which was retired in March 2026 and gets no fixes.`,
    nextStep: platform('plan the move to another controller.'),
  }),
  'ING-30': ({ namespace }) => ({
    sentence: `Nothing exposes this service outside the cluster in namespace ${code(
      namespace,
    )}.`,
  }),
  'ING-31': ({ failures, gates, readyEndpoints }) => {
    const endpoints =
      readyEndpoints === undefined
        ? ''
        : ` Known: ${counted(readyEndpoints, 'ready endpoint')}.`;
    const known = gates
      ? ` Known: ${gates.healthy}/${gates.total} pods pass their readiness gate.`
      : endpoints;
    return {
      sentence: `Ingress not verified: ${failureClause(
        failures,
      )}. ${NO_FAULT}${known}`,
      nextStep: failureStep(failures),
    };
  },
  'ING-32': ({ object }) => ({
    sentence: `The load balancer of ${code(object.name)} is being made.`,
  }),
  'ING-36': ({ object }) => ({
    sentence: `${object.kind} ${code(
      object.name,
    )} has no load balancer after ten minutes, and no event tells why.`,
    nextStep: {
      sentence: 'See the log of its controller.',
      command: describe(object),
    },
  }),
};
