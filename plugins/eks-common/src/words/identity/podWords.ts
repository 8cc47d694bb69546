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

import { IdentityFindingParams } from '../../rules';
import { restart } from '../commands';
import { code, codes } from '../text';
import { Words } from '../words';
import { WordsTable } from '../wordsTable';
import { EXPIRY, NO_EFFECT, share } from './phrases';

function withoutIdentity(
  params: IdentityFindingParams['IRSA-14'],
  configuration: string,
  carried: string[] = [],
): Words {
  const { role, cause, nodeRole, restart: workloads } = params;
  const node = nodeRole
    ? `use the node role ${code(nodeRole)}`
    : 'have at most the role of their node';
  const fallback = carried.length > 0 ? `use ${codes(carried)}` : node;
  const reasons = {
    older: `they are older than the ${configuration} of ${code(role)} and`,
    missed: `the webhook missed them, so they lack ${code(role)} and`,
    unproven: `they started without ${code(role)} and`,
  };
  return {
    sentence: `${NO_EFFECT} ${share(params)}: ${reasons[cause]} ${fallback}.`,
    nextStep: restart(workloads),
  };
}

/** What the live pods carry. */
export const podWords = {
  'IRSA-14': params => withoutIdentity(params, 'annotation'),
  'IRSA-15': params => ({
    sentence: `${share(params)} carry ${codes(
      params.carried,
    )}; the annotation names ${code(params.role)}.`,
    nextStep: params.byHand
      ? { sentence: 'Remove `AWS_ROLE_ARN` from the pod template.' }
      : restart(params.restart),
  }),
  'IRSA-16': ({ containers, certain, secrets, role }) => {
    if (!certain) {
      return {
        sentence: `Secret ${codes(
          secrets,
        )} becomes variables of the pods. If it holds \`AWS_ACCESS_KEY_ID\`, those keys win over ${
          role ? code(role) : 'every role'
        }.`,
      };
    }
    return role
      ? {
          sentence: `Container ${codes(
            containers,
          )} sets \`AWS_ACCESS_KEY_ID\`. Static keys win over ${code(role)}.`,
          nextStep: { sentence: 'Remove the static keys from the pods.' },
        }
      : {
          sentence: `Container ${codes(
            containers,
          )} uses static AWS keys. Whose they are cannot be verified.`,
          nextStep: { sentence: 'Replace the keys by a role.' },
        };
  },
  'IRSA-17': ({ affected, total, containers, role }) => ({
    sentence:
      affected > 0
        ? `${NO_EFFECT} ${share({
            affected,
            total,
          })}: \`skip-containers\` leaves out ${codes(containers)}.`
        : `Container ${codes(containers)} does not carry ${code(
            role,
          )} and has at most the role of the node.`,
    nextStep:
      affected > 0
        ? {
            sentence:
              'Take the containers out of `eks.amazonaws.com/skip-containers`.',
          }
        : undefined,
  }),
  'IRSA-18': params => {
    const { affected, annotationRole, associationRole } = params;
    return affected > 0
      ? {
          sentence: `${share(params)} use ${code(
            annotationRole,
          )} of the annotation. With their next restart they become ${code(
            associationRole,
          )} of the EKS Pod Identity association.`,
          nextStep: { sentence: 'Remove the annotation or the association.' },
        }
      : {
          sentence: `The annotation of ${code(
            annotationRole,
          )} has no effect: the EKS Pod Identity association with ${code(
            associationRole,
          )} wins.`,
        };
  },
  'IRSA-19': params => ({
    sentence: `${share(params)} name a role but mount no token for ${code(
      params.audience,
    )}.`,
    nextStep: params.injected
      ? restart(params.restart)
      : {
          sentence:
            'Remove `AWS_ROLE_ARN` from the pod template: the webhook sets it, with its token.',
        },
  }),
  'IRSA-24': params => ({
    sentence: params.injected
      ? `${share(params)} carry ${code(
          params.role,
        )}, but the annotation is gone. With their next restart they lose it.`
      : `${share(params)} name ${code(
          params.role,
        )} in their own variables. Nothing else names it, so it is not verified.`,
    nextStep: params.injected
      ? { sentence: 'Restore the annotation if the role is still needed.' }
      : undefined,
  }),
  'K2I-03': ({ role }) => ({
    sentence: `Pods ask kube2iam for ${code(
      role,
    )}; whether they get it is not verified.`,
    nextStep: { sentence: 'Move to IRSA or EKS Pod Identity.' },
  }),
  'PI-03': params => ({
    sentence: `EKS Pod Identity does not work on Fargate, where ${share(
      params,
    )} run.`,
    nextStep: { sentence: 'Remove the association and use IRSA.' },
  }),
  'PI-08': params => withoutIdentity(params, 'association', params.carried),
  'PI-09': params => ({
    sentence: `${share(params)} use EKS Pod Identity, but ServiceAccount ${code(
      params.serviceAccount,
    )} has no association. ${EXPIRY}`,
    nextStep: params.nextRole
      ? restart(params.restart)
      : { sentence: 'Restore the association.' },
  }),
  'PI-10': params => ({
    sentence: `${share(params)} set \`AWS_ROLE_ARN\` to ${codes(
      params.carried,
    )}, which wins over ${code(params.role)} of the association.`,
    nextStep: { sentence: 'Remove `AWS_ROLE_ARN` from the pod template.' },
  }),
} satisfies Partial<WordsTable<IdentityFindingParams>>;
