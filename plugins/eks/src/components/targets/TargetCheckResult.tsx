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

import { PermissionCheck, TargetCheck } from '@backstage-eks/plugin-eks-common';
import { Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { eksTranslationRef } from '../../translation';
import { CodeBlock, CopyButton } from '../shared';
import styles from './TargetsSection.module.css';

/** What a check found: what is missing with the policy to add, what could not be checked, and how much is there. */
export function TargetCheckResult(props: { check: TargetCheck }) {
  const { identity, checks, policy } = props.check;
  const { t } = useTranslationRef(eksTranslationRef);
  const allowed = checks.filter(({ state }) => state === 'allowed').length;
  const denied = checks.filter(({ state }) => state === 'denied');
  const unknown = checks.filter(({ state }) => state === 'unknown');
  const policyText = policy && JSON.stringify(policy, undefined, 2);
  if (identity.state === 'failed') {
    return (
      <Text as="p" variant="body-small">
        <Sentence>{identity.sentence}</Sentence>
      </Text>
    );
  }
  return (
    <>
      <Text as="p" variant="body-small">
        <Sentence>{identity.sentence}</Sentence>
      </Text>
      <Text as="p" variant="body-small">
        {t('targets.check.allowed', { count: allowed })}
        {denied.length === 0 && <> {t('targets.check.complete')}</>}
      </Text>
      <Permissions title={t('targets.check.missing')} checks={denied} />
      {policyText && (
        <>
          <Text as="h4" variant="body-small" weight="bold">
            {t('targets.check.policy')}
          </Text>
          <CodeBlock
            text={policyText}
            action={
              <CopyButton text={policyText} label={t('targets.check.copy')} />
            }
          />
        </>
      )}
      <Permissions title={t('targets.check.unknown')} checks={unknown} />
    </>
  );
}

function Permissions(props: { title: string; checks: PermissionCheck[] }) {
  const { title, checks } = props;
  const { t } = useTranslationRef(eksTranslationRef);
  if (checks.length === 0) {
    return null;
  }
  return (
    <>
      <Text as="h4" variant="body-small" weight="bold">
        {title}
      </Text>
      <ul className={styles.list} aria-label={title}>
        {checks.map(({ action, tier, sentence }) => (
          <li key={action} className={styles.item}>
            <Text variant="body-small">
              <Sentence>{`\`${action}\``}</Sentence> ·{' '}
              {t(`targets.tier.${tier}`)}
            </Text>
            <Text variant="body-x-small" color="secondary">
              <Sentence>{sentence}</Sentence>
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
