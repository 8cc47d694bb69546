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
  checkClusterName,
  TargetHealth,
} from '@backstage-eks/plugin-eks-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, NumberField, Text, TextField } from '@backstage/ui';
import { RiDeleteBinLine, RiFileCopyLine } from '@remixicon/react';
import { useId } from 'react';
import { clusterNameOf, EksEnvironment, validityOf } from '../../form';
import { scaffolderModuleEksTranslationRef } from '../../translation';
import { EnvironmentProblems, NODE_LIMIT } from './checkEnvironments';
import { ClusterCheck } from './ClusterCheck';
import styles from './EnvironmentCard.module.css';
import { networkWords } from './networkWords';
import { TargetSelect } from './TargetSelect';
import { useNewClusterCheck } from './useNewClusterCheck';

/** One environment with its fields, each problem at its field, and what AWS says about the cluster. */
export function EnvironmentCard(props: {
  environment: EksEnvironment;
  baseName: string;
  targets: TargetHealth[];
  problems: EnvironmentProblems;
  /** Whether empty fields are wrong already. */
  showMissing: boolean;
  isDisabled?: boolean;
  canDuplicate: boolean;
  canRemove: boolean;
  onChange: (change: Partial<EksEnvironment>) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}) {
  const { environment, baseName, targets, problems, showMissing } = props;
  const { isDisabled, canDuplicate, canRemove } = props;
  const { onChange, onDuplicate, onRemove } = props;
  const { name, vpcCidr, desiredSize, maxSize } = environment;
  const { t } = useTranslationRef(scaffolderModuleEksTranslationRef);
  const titleId = useId();

  const hasProblems = Object.values(problems).some(Boolean);
  const clusterName = baseName && name ? clusterNameOf(baseName, name) : '';
  const isCheckable =
    !hasProblems && Boolean(clusterName) && !checkClusterName(clusterName);
  const check = useNewClusterCheck(
    environment,
    isCheckable ? { name: clusterName, vpcCidr } : undefined,
  );
  const title = name || t('environments.untitled');
  const shown = (value: unknown, problem: string | undefined) =>
    value || showMissing ? problem : undefined;
  const text = (value: string, problem: string | undefined) => ({
    value,
    isDisabled,
    ...validityOf(shown(value, problem)),
    autoComplete: 'off',
    spellCheck: 'false' as const,
  });
  const count = (value: number | undefined, problem: string | undefined) => ({
    // Nothing, unlike `undefined`, keeps the field from holding a value of its own.
    value: value ?? NaN,
    minValue: 1,
    maxValue: NODE_LIMIT,
    isDisabled,
    ...validityOf(problem),
  });
  const network = problems.vpcCidr ? undefined : networkWords(environment, t);

  return (
    <div role="group" aria-labelledby={titleId} className={styles.card}>
      <div className={styles.head}>
        <span className={styles.title}>
          <Text as="span" id={titleId} variant="body-medium" weight="bold">
            {title}
          </Text>
          {clusterName && (
            <Text as="span" variant="body-small" color="secondary">
              <code>{clusterName}</code>
            </Text>
          )}
        </span>
        <span className={styles.actions}>
          <ButtonIcon
            size="small"
            variant="tertiary"
            icon={<RiFileCopyLine />}
            aria-label={t('environments.duplicate', { name: title })}
            isDisabled={isDisabled || !canDuplicate}
            onPress={onDuplicate}
          />
          <ButtonIcon
            size="small"
            variant="tertiary"
            icon={<RiDeleteBinLine />}
            aria-label={t('environments.remove', { name: title })}
            isDisabled={isDisabled || !canRemove}
            onPress={onRemove}
          />
        </span>
      </div>
      <div className={styles.fields}>
        <TextField
          label={t('environments.name')}
          onChange={value => onChange({ name: value })}
          {...text(name, problems.name)}
        />
        <TargetSelect
          environment={environment}
          targets={targets}
          problem={shown(environment.accountId, problems.target)}
          isDisabled={isDisabled}
          onChange={onChange}
        />
        <TextField
          label={t('environments.vpcCidr')}
          onChange={value => onChange({ vpcCidr: value.trim() })}
          {...text(vpcCidr, problems.vpcCidr)}
        />
        <div className={styles.sizes}>
          <NumberField
            label={t('environments.desiredSize')}
            onChange={value => onChange({ desiredSize: finite(value) })}
            {...count(desiredSize, problems.desiredSize)}
          />
          <NumberField
            label={t('environments.maxSize')}
            onChange={value => onChange({ maxSize: finite(value) })}
            {...count(maxSize, problems.maxSize)}
          />
        </div>
      </div>
      {network && (
        <Text as="p" variant="body-small" color="secondary">
          {network}
        </Text>
      )}
      <ClusterCheck name={clusterName} check={check} />
    </div>
  );
}

/** An emptied number field answers with no number. */
function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
