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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { EksEnvironment, targetKey } from '../../form';
import { scaffolderModuleEksTranslationRef } from '../../translation';
import { checkEnvironments } from './checkEnvironments';
import { EnvironmentCard } from './EnvironmentCard';
import styles from './EnvironmentList.module.css';
import { proposeEnvironment } from './proposeEnvironment';
import { useRowKeys } from './useRowKeys';

/** The environments one below the other. The focus goes to what was added, and stays near what was removed. */
export function EnvironmentList(props: {
  environments: EksEnvironment[];
  onChange: (environments: EksEnvironment[]) => void;
  baseName: string;
  /** At least one. */
  targets: TargetHealth[];
  /** How many environments the template takes; any number when absent. */
  limit?: number;
  showMissing: boolean;
  isDisabled?: boolean;
}) {
  const { environments, onChange, baseName, targets, limit } = props;
  const { showMissing, isDisabled } = props;
  const { t } = useTranslationRef(scaffolderModuleEksTranslationRef);
  const rows = useRowKeys(environments.length);
  const listRef = useRef<HTMLUListElement>(null);
  const nextFocus = useRef<number | undefined>(undefined);

  // The form makes a new `onChange` for every change of any of its fields.
  const begin = useRef(() => {});
  begin.current = () =>
    onChange([
      proposeEnvironment([], targets.length === 1 ? targets[0] : undefined),
    ]);
  const isEmpty = environments.length === 0 && !isDisabled;
  useEffect(() => {
    if (isEmpty) {
      begin.current();
    }
  }, [isEmpty]);

  useEffect(() => {
    if (nextFocus.current !== undefined) {
      const row = listRef.current?.children.item(nextFocus.current);
      row?.querySelector('input')?.focus();
      nextFocus.current = undefined;
    }
  }, [environments.length]);

  const problems = checkEnvironments(
    environments,
    new Set(targets.map(targetKey)),
    t,
  );
  const isFull = limit !== undefined && environments.length >= limit;
  const insert = (index: number, environment: EksEnvironment) => {
    nextFocus.current = index;
    rows.insert(index);
    onChange([
      ...environments.slice(0, index),
      environment,
      ...environments.slice(index),
    ]);
  };

  return (
    <>
      <ul ref={listRef} className={styles.list}>
        {environments.map((environment, index) => (
          <li key={rows.keys[index]}>
            <EnvironmentCard
              environment={environment}
              baseName={baseName}
              targets={targets}
              problems={problems[index]}
              showMissing={showMissing}
              isDisabled={isDisabled}
              canDuplicate={!isFull}
              canRemove={environments.length > 1}
              onChange={change =>
                onChange(
                  environments.map((other, otherIndex) =>
                    otherIndex === index ? { ...other, ...change } : other,
                  ),
                )
              }
              onDuplicate={() =>
                insert(index + 1, proposeEnvironment(environments, environment))
              }
              onRemove={() => {
                nextFocus.current = Math.min(index, environments.length - 2);
                rows.remove(index);
                onChange(environments.filter((_, other) => other !== index));
              }}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          isDisabled={isDisabled || isFull}
          onPress={() =>
            insert(environments.length, proposeEnvironment(environments))
          }
        >
          {t('environments.add')}
        </Button>
      </div>
      {isFull && (
        <Text as="p" variant="body-small" color="secondary">
          {t('environments.full', { count: limit })}
        </Text>
      )}
    </>
  );
}
