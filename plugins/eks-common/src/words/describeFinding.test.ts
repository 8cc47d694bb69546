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

import { known, notKnown } from '../facts';
import {
  evaluateTrustPolicy,
  judgeIdentity,
  judgeIngress,
  judgePlacement,
  webIdentityRequest,
} from '../rules';
import { FINDING_PARAMS } from '../testing/findingParams';
import {
  irsaFacts,
  irsaPod,
  ISSUER,
  podIdentityFacts,
  PROVIDER_ARN,
  roleFact,
  SUBJECT,
  webIdentityPolicy,
} from '../testing/identityFacts';
import { ingressFacts, targetGroupFact } from '../testing/ingressFacts';
import { DENIED, NOW, placeFacts, podFacts } from '../testing/placeFacts';
import { describeFinding, ServiceFinding } from './describeFinding';
import { Words } from './words';

const MAX_SENTENCE = 240;

type Code = ServiceFinding['code'];
const CODES = Object.keys(FINDING_PARAMS) as Code[];

function wordsOf<C extends Code>(
  code: C,
  params: (typeof FINDING_PARAMS)[C] = FINDING_PARAMS[code],
): Words {
  return describeFinding({ code, state: 'unknown', params, evidence: [] });
}

function sentencesOf({ sentence, nextStep }: Words): string[] {
  return [sentence, ...(nextStep ? [nextStep.sentence] : [])];
}

/** The same parameters with another text in each string that is free. */
function withTexts<T>(value: T, text: string): T {
  return JSON.parse(JSON.stringify(value), (key, item) => {
    const chosen = ['cause', 'problem', 'kind', 'subject', 'accountId'];
    return typeof item === 'string' && !chosen.includes(key) ? text : item;
  });
}

describe('describeFinding', () => {
  it.each(CODES)('%s has short words with balanced backticks', code => {
    for (const sentence of sentencesOf(wordsOf(code))) {
      expect(sentence).not.toMatch(/undefined|\[object|NaN|null/);
      expect(sentence.split('`').length % 2).toBe(1);
      expect(sentence).not.toContain('``');
      expect(sentence.length).toBeLessThan(MAX_SENTENCE);
      expect(sentence).toMatch(/^[A-Z0-9`]/);
      expect(sentence).not.toMatch(/\.\.$| {2}|update-assume-role-policy/);
    }
  });

  const HOSTILE = 'a`b\n$(id); "\u202e'.repeat(40);

  it.each(CODES)('%s survives hostile names', code => {
    const words = wordsOf(code, withTexts(FINDING_PARAMS[code], HOSTILE));
    for (const sentence of sentencesOf(words)) {
      expect(sentence.split('`').length % 2).toBe(1);
      expect(sentence).not.toMatch(/[\n\u202e]/);
      expect(sentence.length).toBeLessThan(400);
    }
    expect(words.nextStep?.command).toBeUndefined();
  });

  it.each([
    [
      'IRSA-03',
      'empty value',
      () => wordsOf('IRSA-03', { serviceAccount: 'api', value: ' ' }),
    ],
    [
      'IRSA-16',
      'perhaps',
      () =>
        wordsOf('IRSA-16', {
          containers: [],
          certain: false,
          secrets: ['env'],
          role: 'r',
        }),
    ],
    [
      'IRSA-17',
      'a sidecar',
      () =>
        wordsOf('IRSA-17', {
          affected: 0,
          total: 6,
          containers: ['proxy'],
          role: 'r',
        }),
    ],
    [
      'IRSA-22',
      'nothing known',
      () => wordsOf('IRSA-22', { gaps: FINDING_PARAMS['IRSA-22'].gaps }),
    ],
    ['PL-01', 'no reason', () => wordsOf('PL-01', { ready: 0, desired: 1 })],
    [
      'PL-03',
      'no reason',
      () =>
        wordsOf('PL-03', { pods: 1, example: 'api-1', namespace: 'payments' }),
    ],
    ['PL-20', 'nothing known', () => wordsOf('PL-20', { failures: [DENIED] })],
    [
      'ING-01',
      'no class',
      () => wordsOf('ING-01', { ingress: 'api', serving: true }),
    ],
    [
      'ING-03',
      'no counts',
      () => wordsOf('ING-03', { object: FINDING_PARAMS['ING-03'].object }),
    ],
    [
      'ING-15',
      'readiness gates only',
      () => wordsOf('ING-15', { down: 1, healthy: 0, total: 1 }),
    ],
    [
      'ING-16',
      'an unknown reason',
      () =>
        wordsOf('ING-16', {
          down: 3,
          healthy: 1,
          total: 4,
          reason: 'Target.New',
          replicaSet: 'api-1',
        }),
    ],
    [
      'ING-31',
      'nothing known',
      () => wordsOf('ING-31', { failures: [DENIED] }),
    ],
  ])('%s has words for %s', (_, __, make) => {
    for (const sentence of sentencesOf(make())) {
      expect(sentence).not.toMatch(/undefined|\[object|NaN|``/);
      expect(sentence.split('`').length % 2).toBe(1);
    }
  });

  it('says what the house style says', () => {
    const first = (judgement: { findings: [ServiceFinding, ...unknown[]] }) =>
      describeFinding(judgement.findings[0]);

    expect(first(judgePlacement(placeFacts(), NOW)).sentence).toBe(
      'Runs: 6/6 pods ready, `general`, 3 zones',
    );
    expect(first(judgeIdentity(irsaFacts(), NOW)).sentence).toBe(
      'Can become `payments-api` (trust and 6/6 pods verified). Permissions not checked.',
    );
    expect(first(judgeIdentity(podIdentityFacts(), NOW)).sentence).toBe(
      'Can become `payments-api` (trust, agent and 6/6 pods verified). Permissions not checked.',
    );
    expect(first(judgeIngress(ingressFacts(), NOW)).sentence).toBe(
      '`pay.example.com`, 6/6 targets healthy',
    );
    const wrongSubject = webIdentityPolicy({
      Condition: { StringEquals: { [`${ISSUER}:sub`]: `${SUBJECT}-v1` } },
    });
    expect(
      first(
        judgeIdentity(
          irsaFacts({ role: known(roleFact({ trustPolicy: wrongSubject })) }),
          NOW,
        ),
      ).sentence,
    ).toBe(
      'Role `payments-api` trusts `payments:api-v1`; your pods are `payments:api`. Running pods fail when their credentials expire.',
    );
    expect(
      first(
        judgeIdentity(
          irsaFacts({
            pods: known(podFacts(6, index => (index < 2 ? {} : irsaPod()))),
            nodeRoleNames: {
              'node-0': 'general-node',
              'node-1': 'general-node',
            },
          }),
          NOW,
        ),
      ),
    ).toEqual({
      sentence:
        'Identity not in effect on 2 of 6 pods: they started without `payments-api` and use the node role `general-node`.',
      nextStep: {
        sentence: 'Restart `api`.',
        command: 'kubectl rollout restart deployment/api -n payments',
      },
    });
    expect(
      first(judgeIdentity(irsaFacts({ role: notKnown(DENIED) }), NOW)),
    ).toMatchObject({
      sentence:
        "Identity not verified: the portal lacks `iam:GetRole` in 111122223333. Not your service's fault. Known: 6/6 pods carry `payments-api`.",
      nextStep: {
        sentence:
          "Platform team: add this policy to the portal's role in 111122223333.",
        change: { before: '', after: expect.stringContaining('iam:GetRole') },
      },
    });
    const down = {
      state: 'unhealthy',
      reason: 'Target.ResponseCodeMismatch',
      description: 'Health checks failed with these codes: [404]',
    };
    expect(
      first(
        judgeIngress(
          ingressFacts({
            targetGroups: known([targetGroupFact([down, down])]),
            pods: known(
              podFacts(6, index =>
                index < 2
                  ? { owner: { kind: 'ReplicaSet', name: 'api-new' } }
                  : {},
              ),
            ),
          }),
          NOW,
        ),
      ),
    ).toEqual({
      sentence:
        '2 of 6 targets down, 4 serving. `/healthz` on 8080 returned 404, expected 200. Both run `api-new`.',
      nextStep: { sentence: 'Roll back or correct the path.' },
    });
  });

  it('offers the whole merged trust policy, and never one that does not help', () => {
    const { correction } = FINDING_PARAMS['IRSA-10'];
    const change = wordsOf('IRSA-10').nextStep?.change;
    expect(change).toMatchObject({
      title: 'Trust policy of payments-api',
      language: 'json',
      before: JSON.stringify(correction.document, undefined, 2),
    });
    const after = JSON.parse(change?.after ?? '');
    expect(after.Statement[0].Condition.StringEquals[`${ISSUER}:sub`]).toEqual([
      `${SUBJECT}-v1`,
      SUBJECT,
    ]);
    expect(
      evaluateTrustPolicy(after, webIdentityRequest(correction.workload))
        .verdict,
    ).toBe('allowed');

    const deny = { Effect: 'Deny', Principal: '*', Action: '*' };
    const denied = wordsOf('IRSA-08', {
      role: 'payments-api',
      found: [PROVIDER_ARN],
      correction: { ...correction, document: { Statement: [deny] } },
    });
    expect(denied.nextStep).toEqual({
      sentence: 'Review the trust policy of `payments-api`.',
    });
  });

  it('says of a merged trust policy what it does not solve', () => {
    const { correction } = FINDING_PARAMS['IRSA-10'];
    const stepFor = (statement: Record<string, unknown>) =>
      wordsOf('IRSA-10', {
        ...FINDING_PARAMS['IRSA-10'],
        correction: { ...correction, document: webIdentityPolicy(statement) },
      }).nextStep;
    const subjects = (sub: string[]) => ({
      StringEquals: { [`${ISSUER}:sub`]: sub },
    });
    const conditional = stepFor({
      Condition: {
        ...subjects([`${SUBJECT}-v1`]),
        IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
      },
    });
    expect(conditional?.sentence).toBe(
      'Merge this change into the trust policy of `payments-api`. Its other conditions are not checked.',
    );
    expect(conditional?.change?.after).toContain('aws:SourceIp');
    const many = Array.from({ length: 50 }, (_, i) => `${SUBJECT}-v${i}`);
    expect(stepFor({ Condition: subjects(many) })?.sentence).toBe(
      'Merge this change into the trust policy of `payments-api`. It gets longer than 2048 characters, the default quota of IAM.',
    );
  });

  it('offers a merged trust policy for EKS Pod Identity only where it helps', () => {
    const params = FINDING_PARAMS['PI-04'];
    const change = wordsOf('PI-04').nextStep?.change;
    expect(JSON.parse(change?.after ?? '').Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'pods.eks.amazonaws.com' },
        Action: ['sts:AssumeRole', 'sts:TagSession'],
      },
    ]);
    const deny = { Effect: 'Deny', Principal: '*', Action: 'sts:TagSession' };
    const correction = {
      ...params.correction,
      document: { Statement: [deny] },
    };
    expect(wordsOf('PI-04', { ...params, correction }).nextStep).toEqual({
      sentence: 'Review the trust policy of `payments-api`.',
    });
  });

  it('does not advise what cannot help', () => {
    const twin = PROVIDER_ARN.replace('111122223333', '444455556666');
    expect(
      wordsOf('IRSA-08', { ...FINDING_PARAMS['IRSA-08'], found: [twin] })
        .sentence,
    ).toMatch(/^Role `payments-api` trusts `arn:aws:iam::444455556666:/);
    expect(
      wordsOf('IRSA-15', { ...FINDING_PARAMS['IRSA-15'], byHand: true })
        .nextStep,
    ).toEqual({ sentence: 'Remove `AWS_ROLE_ARN` from the pod template.' });
    // Unused targets get nothing, so an ALB does not fall back to them.
    expect(
      wordsOf('ING-16', {
        down: 2,
        healthy: 0,
        total: 2,
        reason: 'Target.NotInUse',
      }).sentence,
    ).toBe(
      'No healthy target of 2. They get no traffic: no listener, or their zone is not enabled on the load balancer.',
    );
    expect(
      wordsOf('ING-14', { service: 'api', notReady: 0, scaledToZero: true }),
    ).toEqual({ sentence: 'No pod behind Service `api`: scaled to zero.' });
    expect(wordsOf('PL-21', { namespace: 'batch', ended: 3 }).sentence).toBe(
      'Nothing runs in namespace `batch`: 3 pods ended.',
    );
    expect(
      wordsOf('PL-12', { workloads: [], daemonSets: ['agent'] }).sentence,
    ).toBe('No node for DaemonSet `agent`.');
  });

  it('restarts several workloads with one command', () => {
    const params = FINDING_PARAMS['IRSA-14'];
    const [api] = params.restart;
    const restart = [
      api,
      { ...api, kind: 'StatefulSet' as const, name: 'ledger' },
    ];
    expect(wordsOf('IRSA-14', { ...params, restart }).nextStep).toEqual({
      sentence: 'Restart `api` and `ledger`.',
      command:
        'kubectl rollout restart deployment/api statefulset/ledger -n payments',
    });
    expect(wordsOf('IRSA-14', { ...params, restart: [] }).nextStep).toEqual({
      sentence: 'Restart these pods.',
    });
  });

  it.each([
    [
      {
        ...DENIED,
        reason: 'notConfigured' as const,
        accountId: '123456789012',
      },
      'the portal has no credentials for 123456789012',
      'Platform team: configure credentials for 123456789012.',
    ],
    [
      { ...DENIED, reason: 'throttled' as const },
      'AWS slowed the portal down',
      undefined,
    ],
    [
      { reason: 'timeout' as const, message: 'x' },
      'the cluster did not answer in time',
      undefined,
    ],
    [
      { reason: 'unreachable' as const, message: 'x' },
      'the cluster did not answer',
      undefined,
    ],
    [
      { reason: 'invalid' as const, message: 'The policy is not JSON.' },
      'the policy is not JSON',
      undefined,
    ],
    [
      { reason: 'denied' as const, permission: 'list pods', message: 'x' },
      'the portal lacks `list pods`',
      'Platform team: let the portal `list pods` on this cluster.',
    ],
    [
      { reason: 'denied' as const, message: 'x', accountId: '111122223333' },
      'the portal was denied in 111122223333',
      undefined,
    ],
  ])('says why it could not be read: %j', (failure, clause, step) => {
    const { sentence, nextStep } = wordsOf('PL-20', { failures: [failure] });
    expect(sentence).toBe(
      `Placement not verified: ${clause}. Not your service's fault.`,
    );
    expect(nextStep?.sentence).toBe(step);
  });

  it('says why the scheduler found no node, without its thoughts on preemption, and ends on a whole word', () => {
    const because = (reason: string) =>
      wordsOf('PL-03', {
        pods: 2,
        reason,
        example: 'api-1',
        namespace: 'payments',
      }).sentence;
    expect(
      because(
        '0/9 nodes are available: 1 node(s) had untolerated taint {dedicated: batch}, 2 Insufficient cpu. preemption: 0/9 nodes are available: 9 No preemption victims found.',
      ),
    ).toBe(
      '2 pods without a node: 0/9 nodes are available: 1 node(s) had untolerated taint {dedicated: batch}, 2 Insufficient cpu.',
    );
    expect(because(`no room ${'here, '.repeat(60)}`)).toMatch(
      /^2 pods without a node: no room (here, )+here…\.$/,
    );
  });

  it('names several missing permissions at once', () => {
    const provider = { ...DENIED, permission: 'iam:GetOpenIDConnectProvider' };
    const { sentence, nextStep } = wordsOf('PL-20', {
      failures: [{ reason: 'timeout', message: 'x' }, DENIED, provider, DENIED],
    });
    expect(sentence).toContain(
      'the portal lacks `iam:GetRole` and `iam:GetOpenIDConnectProvider` in 111122223333.',
    );
    expect(JSON.parse(nextStep?.change?.after ?? '').Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['iam:GetRole', 'iam:GetOpenIDConnectProvider'],
        Resource: '*',
      },
    ]);
  });
});
