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
import { code, codes } from '../text';
import { correctTrust } from '../trustChange';
import { WordsTable } from '../wordsTable';
import { EXPIRY, subject, subjects, verified } from './phrases';

function issuerId(host: string): string {
  return host.slice(host.lastIndexOf('/') + 1);
}

function providerName(arn: string): string {
  return arn.replace(/^arn:[^:]*:iam::\d*:(?:oidc|saml)-provider\//, '');
}

/** What is configured for IRSA: annotation, provider, role and trust policy. */
export const irsaWords = {
  'IRSA-OK': ({ role, pods }) => verified(role, pods, 'trust'),
  'IRSA-01': ({ serviceAccount }) => ({
    sentence: `ServiceAccount ${code(
      serviceAccount,
    )} has no AWS identity. Pods have at most the role of their node.`,
  }),
  'IRSA-02': ({ serviceAccount, annotated, likely }) => ({
    sentence: `Pods run as ServiceAccount ${code(
      serviceAccount,
    )}, which has no AWS identity; the annotation is on ${codes(annotated)}.`,
    nextStep: likely
      ? {
          sentence: `Set \`serviceAccountName\` to ${codes(annotated)}.`,
        }
      : undefined,
  }),
  'IRSA-03': ({ serviceAccount, value }) => ({
    sentence: `The annotation of ServiceAccount ${code(
      serviceAccount,
    )} is not the ARN of an IAM role: ${code(value)}.`,
    nextStep: { sentence: 'Correct `eks.amazonaws.com/role-arn`.' },
  }),
  'IRSA-04': ({ issuerHost, audience, accountId }) => ({
    sentence: `Account ${accountId} has no IAM OIDC provider for this cluster. ${EXPIRY}`,
    nextStep: {
      sentence: `Create a provider for ${code(
        `https://${issuerHost}`,
      )} with client id ${code(audience)}.`,
    },
  }),
  'IRSA-05': ({ role, foundIssuers, issuerHost, correction }) => ({
    sentence: `Role ${code(role)} trusts the issuer of another cluster, ${codes(
      foundIssuers.map(issuerId),
    )}; this one is ${code(issuerId(issuerHost))}.`,
    nextStep: correctTrust(role, correction),
  }),
  'IRSA-06': ({ audience, clientIds, accountId }) => ({
    sentence: `The IAM OIDC provider in ${accountId} accepts ${codes(
      clientIds,
    )}; the token is for ${code(audience)}.`,
    nextStep: { sentence: `Add client id ${code(audience)} to the provider.` },
  }),
  'IRSA-07': ({ role, accountId, actualArn }) =>
    actualArn
      ? {
          sentence: `Role ${code(
            role,
          )} has another path in ${accountId}: ${code(actualArn)}.`,
          nextStep: { sentence: 'Correct `eks.amazonaws.com/role-arn`.' },
        }
      : {
          sentence: `Role ${code(
            role,
          )} does not exist in account ${accountId}. ${EXPIRY}`,
          nextStep: { sentence: 'Create the role or correct the annotation.' },
        },
  'IRSA-08': ({ role, found, correction }) => {
    const { issuerHost, providerArn } = correction.workload;
    // The same issuer, but in another account or partition: only the whole ARN tells the difference.
    const twin = found.find(arn => arn.endsWith(`oidc-provider/${issuerHost}`));
    return {
      sentence: twin
        ? `Role ${code(role)} trusts ${code(
            twin,
          )}; the provider of its own account is ${code(providerArn)}.`
        : `Role ${code(
            role,
          )} does not trust this cluster's OIDC provider; it trusts ${codes(
            found.map(providerName),
            'no provider',
          )}.`,
      nextStep: correctTrust(role, correction),
    };
  },
  'IRSA-09': ({ role, actions, correction }) => ({
    sentence: `The trust of role ${code(role)} allows ${codes(
      actions,
    )}; pods need \`sts:AssumeRoleWithWebIdentity\`.`,
    nextStep: correctTrust(role, correction),
  }),
  'IRSA-10': ({ role, allowed, subject: own, correction }) => ({
    sentence: `Role ${code(role)} trusts ${subjects(
      allowed,
    )}; your pods are ${subject(own)}. ${EXPIRY}`,
    nextStep: correctTrust(role, correction),
  }),
  'IRSA-11': ({ role, values, subject: own, correction }) => ({
    sentence: `Role ${code(role)} trusts ${subjects(
      values,
    )} literally: only \`StringLike\` expands wildcards. Your pods are ${subject(
      own,
    )}.`,
    nextStep: correctTrust(role, correction),
  }),
  'IRSA-12': ({ role, allowed, audience, correction }) => ({
    sentence: `Role ${code(role)} requires audience ${codes(
      allowed,
    )}; the token is for ${code(audience)}.`,
    nextStep: correctTrust(role, correction),
  }),
  'IRSA-13': ({ role, sid, index }) => ({
    sentence: `${
      sid ? `Statement ${code(sid)}` : `Statement ${index + 1}`
    } in the trust policy of ${code(role)} keeps your pods out.`,
    nextStep: { sentence: 'Ask the owner of the role why.' },
  }),
  'IRSA-20': ({ role }) => ({
    sentence: `Role ${code(
      role,
    )} has no permission policies. Only policies of resources can let it in.`,
    nextStep: { sentence: `Attach a policy to ${code(role)}.` },
  }),
  'IRSA-21': ({ role, subject: own }) => ({
    sentence: `Every ServiceAccount of the cluster can become ${code(role)}.`,
    nextStep: {
      sentence: `Restrict its trust policy to the subjects that need it, such as ${subject(
        own,
      )}.`,
    },
  }),
  'IRSA-23': ({ role, parts }) => ({
    sentence: `Identity not verified: the trust of ${code(
      role,
    )} depends on ${codes(parts)}, which only a real request shows.`,
  }),
} satisfies Partial<WordsTable<IdentityFindingParams>>;
