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
  DeprecatedApi,
  InsightParams,
  UpgradeFindingParams,
} from '../../rules';
import { code, saying } from '../text';
import { dayOf, timeOf } from '../times';
import type { Words } from '../words';
import type { WordsTable } from '../wordsTable';

const MAX_REASON = 160;

/** What the insights of EKS say about an upgrade. */
export const insightWords: WordsTable<
  Pick<
    UpgradeFindingParams,
    'UPG-10' | 'UPG-11' | 'UPG-12' | 'UPG-13' | 'UPG-14' | 'UPG-15'
  >
> = {
  'UPG-10': insight => insightWordsOf(insight, 'fails'),
  'UPG-11': insight => insightWordsOf(insight, 'warns about a later version'),
  'UPG-12': insight => insightWordsOf(insight, 'could not be evaluated'),
  'UPG-13': ({ refreshedAt, hours, reason }) => {
    const at = refreshedAt ? timeOf(refreshedAt) : 'an unknown time';
    const sentences = {
      old: `The insights of EKS are ${hours} hours old, as of ${at}.`,
      beforeUpgrade: `The insights of EKS are as of ${at}, before the last upgrade.`,
      undated: 'EKS does not say when it made all of its insights.',
    };
    return {
      sentence: sentences[reason],
      nextStep: { sentence: 'Refresh the insights in EKS, then look again.' },
    };
  },
  'UPG-14': ({ version }) => ({
    sentence: `EKS has no insights yet about an upgrade to ${code(version)}.`,
    nextStep: { sentence: 'Refresh the insights in EKS, then look again.' },
  }),
  'UPG-15': ({ api, refreshedAt }) => ({
    sentence: [
      `${code(api.usage)} was called in the last 30 days${
        api.stopServingVersion
          ? `; ${code(api.stopServingVersion)} no longer serves it`
          : ''
      }.`,
      ...clientSentences(api),
      ...(refreshedAt ? [`As of ${timeOf(refreshedAt)}.`] : []),
    ].join(' '),
    nextStep: {
      sentence: api.replacedWith
        ? `Move its callers to ${code(api.replacedWith)}.`
        : 'Move its callers to an API that stays.',
    },
  }),
};

function insightWordsOf(insight: InsightParams, verb: string): Words {
  const { name, reason, recommendation, refreshedAt } = insight;
  return {
    sentence: [
      `EKS insight ${code(name)} ${verb}${
        reason ? `: ${saying(reason, MAX_REASON).replace(/\.$/, '')}` : ''
      }.`,
      ...(refreshedAt ? [`As of ${timeOf(refreshedAt)}.`] : []),
    ].join(' '),
    ...(recommendation && {
      nextStep: { sentence: saying(recommendation, MAX_REASON) },
    }),
  };
}

/** Who called last: EKS looks 30 days back, so that a caller that was mended is still counted. */
function clientSentences({ clients }: DeprecatedApi): string[] {
  const [latest] = [...clients].sort(
    (a, b) => timeValue(b.lastRequestTime) - timeValue(a.lastRequestTime),
  );
  if (!latest) {
    return ['EKS names no client.'];
  }
  const more = clients.length > 1 ? ` and ${clients.length - 1} more` : '';
  const last = latest.lastRequestTime
    ? `, last on ${dayOf(latest.lastRequestTime)}`
    : '';
  return [`Called by ${code(latest.userAgent)}${more}${last}.`];
}

function timeValue(time: string | undefined): number {
  return time === undefined ? 0 : Date.parse(time);
}
