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
  describeFinding,
  judge,
  judgeIdentity,
  judgeIngress,
  judgePlacement,
  nodePoolRows,
  type JudgementAnswer,
  type ServicePlace,
} from '@backstage-eks/plugin-eks-common';
import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { GatheredPlace } from '../gatherPlace';

const FAILURE = 'failure';

/**
 * Notes what is seen at a place, and tells since when.
 *
 * @internal
 */
export interface FirstSeen {
  observe(
    key: string,
    names: string[],
    at: string,
  ): Promise<Map<string, string>>;
}

/**
 * From the facts of a place to the answer: the rules judge, the words say it.
 *
 * @param options - `key` tells places apart in `firstSeen`
 * @internal
 */
export async function judgePlace(
  gathered: GatheredPlace,
  options: { key: string; firstSeen: FirstSeen; now: Date },
): Promise<ServicePlace> {
  const { place, failure, found } = gathered;
  const { now } = options;
  const checkedAt = now.toISOString();
  const judgements = judgementsOf(gathered, now);
  const seen = await options.firstSeen.observe(
    options.key,
    [
      ...Object.entries(judgements).flatMap(([name, judgement]) =>
        judgement.findings
          .filter(finding => isTrouble(finding) && !finding.since)
          .map(({ code }) => `${name}/${code}`),
      ),
      ...(failure ? [FAILURE] : []),
    ],
    checkedAt,
  );
  const inWords = (name: keyof typeof judgements): JudgementAnswer => ({
    state: judgements[name].state,
    findings: judgements[name].findings.map(finding => ({
      code: finding.code,
      state: finding.state,
      advice: finding.advice,
      since:
        finding.since ??
        (isTrouble(finding) ? seen.get(`${name}/${finding.code}`) : undefined),
      evidence: finding.evidence,
      ...describeFinding(finding),
    })),
  });
  const { entityName, name, accountId, region, version } = place.cluster;
  return {
    cluster: {
      entityName,
      entityRef: stringifyEntityRef({
        kind: 'Resource',
        namespace: DEFAULT_NAMESPACE,
        name: entityName,
      }),
      name,
      accountId,
      region,
      version,
    },
    // Nothing was found in it, or it is not known which it is.
    namespace:
      (found || failure) && place.namespace ? place.namespace : undefined,
    checkedAt,
    failure: failure && { ...failure, since: seen.get(FAILURE) },
    nodePools: nodePoolRows(place),
    placement: inWords('placement'),
    identity: inWords('identity'),
    ingress: inWords('ingress'),
  };
}

function judgementsOf(gathered: GatheredPlace, now: Date) {
  const { place, identities, ingress, failure, found } = gathered;
  const placement = judgePlacement(place, now);
  if (!found && !failure) {
    // Nothing runs here, so there is one thing to say and not three.
    return { placement, identity: placement, ingress: placement };
  }
  const [first, ...others] = identities.map(
    identity => judgeIdentity(identity, now).findings,
  );
  return {
    placement,
    identity: judge([...first, ...others.flat()]),
    ingress: judgeIngress(ingress, now),
  };
}

/** How long something is well is not asked. */
function isTrouble({ state }: { state: string }): boolean {
  return state !== 'healthy' && state !== 'none';
}
