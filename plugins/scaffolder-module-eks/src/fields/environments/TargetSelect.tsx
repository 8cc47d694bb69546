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

import { TargetHealth } from '@backstage-eks/plugin-eks-common';
import { Sentence } from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Text } from '@backstage/ui';
import { useId } from 'react';
import { FieldProblem } from '../../components';
import { EksEnvironment, targetKey, Translate } from '../../form';
import { scaffolderModuleEksTranslationRef } from '../../translation';
import styles from './TargetSelect.module.css';

/** What a select takes for no choice; `undefined` would let it choose by itself. */
const NOTHING_SELECTED = null;

/** Where an environment is: one of the accounts and regions that the backend reads, failing ones marked. */
export function TargetSelect(props: {
  environment: EksEnvironment;
  targets: TargetHealth[];
  problem?: string;
  isDisabled?: boolean;
  onChange: (target: { accountId: string; region: string }) => void;
}) {
  const { environment, targets, problem, isDisabled, onChange } = props;
  const { accountId, region } = environment;
  const { t } = useTranslationRef(scaffolderModuleEksTranslationRef);
  const problemId = useId();

  const options = targets.map(target => ({
    value: targetKey(target),
    label: targetLabel(target, t),
  }));
  const selected = accountId && region ? targetKey(environment) : undefined;
  if (selected && !options.some(option => option.value === selected)) {
    const target = t('target', { accountId, region });
    options.push({
      value: selected,
      label: t('environments.notConfigured', { target }),
    });
  }

  const failure = targets.find(
    target => targetKey(target) === selected,
  )?.failure;

  return (
    <div className={styles.root}>
      <Select
        label={t('environments.target')}
        placeholder={t('environments.targetPlaceholder')}
        options={options}
        value={selected ?? NOTHING_SELECTED}
        onChange={key => {
          const target = targets.find(each => targetKey(each) === key);
          if (target) {
            onChange({ accountId: target.accountId, region: target.region });
          }
        }}
        isDisabled={isDisabled}
        isInvalid={Boolean(problem)}
        validationBehavior="aria"
        aria-describedby={problem ? problemId : undefined}
      />
      {failure && (
        <Text as="p" variant="body-small" color="secondary">
          <Sentence>{failure.message}</Sentence>
        </Text>
      )}
      {problem && <FieldProblem id={problemId}>{problem}</FieldProblem>}
    </div>
  );
}

function targetLabel(target: TargetHealth, t: Translate): string {
  const { accountId, region, failure } = target;
  const label = t('target', { accountId, region });
  return failure
    ? t('environments.failing', {
        target: label,
        reason: t(`environments.reason.${failure.reason}`),
      })
    : label;
}
