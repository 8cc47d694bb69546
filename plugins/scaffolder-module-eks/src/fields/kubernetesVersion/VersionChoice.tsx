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
  EksTarget,
  formatDay,
  messageOf,
  Sentence,
} from '@backstage-eks/plugin-eks-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Flex,
  Radio,
  RadioGroup,
  Skeleton,
  Text,
  VisuallyHidden,
} from '@backstage/ui';
import { useEffect, useId, useRef } from 'react';
import { FieldProblem, RequestFailure } from '../../components';
import { targetKey } from '../../form';
import { scaffolderModuleEksTranslationRef } from '../../translation';
import { notOfferedProblem } from './notOfferedProblem';
import { useOfferedVersions } from './useOfferedVersions';
import styles from './VersionChoice.module.css';
import { VersionLabel } from './VersionLabel';

/** One version of those that all targets offer. Takes the default of EKS as long as none is chosen. */
export function VersionChoice(props: {
  id?: string;
  label: string;
  /** Empty as long as none is chosen. */
  value: string;
  onChange: (version: string) => void;
  targets: EksTarget[];
  isDisabled?: boolean;
  /** What the form itself shows below the field; not said twice. */
  shownErrors: string[];
}) {
  const { id, label, value, onChange, targets, isDisabled, shownErrors } =
    props;
  const { t } = useTranslationRef(scaffolderModuleEksTranslationRef);
  const { data, error, reload } = useOfferedVersions(targets);
  const problemId = useId();

  const preset =
    value || isDisabled
      ? undefined
      : data?.versions.find(item => item.isDefault)?.version;
  // The form makes a new `onChange` for every change of any of its fields.
  const latestOnChange = useRef(onChange);
  latestOnChange.current = onChange;
  useEffect(() => {
    if (preset) {
      latestOnChange.current(preset);
    }
  }, [preset]);

  if (!data && error) {
    return (
      <RequestFailure
        error={error}
        sentence={message => t('kubernetesVersion.failed', { message })}
        permission="eks.target.read"
        onRetry={reload}
      />
    );
  }
  if (!data) {
    return (
      <Flex direction="column" gap="2">
        <VisuallyHidden role="status">{t('request.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={44} />
        <Skeleton width="100%" height={44} />
        <Skeleton width="100%" height={44} />
      </Flex>
    );
  }

  const problem = value
    ? notOfferedProblem(value, targets, data, t)
    : undefined;
  const isProblemShown =
    problem !== undefined &&
    data.versions.length > 0 &&
    !shownErrors.includes(problem);
  return (
    <>
      {data.failures.map(({ target, error: failure }) => (
        <Alert
          key={targetKey(target)}
          status="warning"
          icon
          title={
            <Sentence>
              {t('kubernetesVersion.partly', {
                target: t('target', { ...target }),
                message: messageOf(failure),
              })}
            </Sentence>
          }
        />
      ))}
      {data.versions.length === 0 ? (
        <Alert status="danger" icon title={t('kubernetesVersion.none')} />
      ) : (
        <RadioGroup
          id={id}
          aria-label={label}
          value={value}
          onChange={onChange}
          isDisabled={isDisabled}
          isInvalid={Boolean(problem)}
          validationBehavior="aria"
          aria-describedby={isProblemShown ? problemId : undefined}
          className={styles.group}
        >
          {data.versions.map(item => (
            <Radio
              key={item.version}
              value={item.version}
              className={styles.option}
            >
              <VersionLabel version={item} />
            </Radio>
          ))}
        </RadioGroup>
      )}
      {isProblemShown && <FieldProblem id={problemId}>{problem}</FieldProblem>}
      {data.fallbackAsOf && (
        <Text as="p" variant="body-x-small" color="secondary">
          {t('kubernetesVersion.fallback', {
            date: formatDay(data.fallbackAsOf),
          })}
        </Text>
      )}
    </>
  );
}
