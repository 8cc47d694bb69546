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
  paginateDescribeClusterVersions,
  type ClusterVersionInformation,
  type EKSClient,
} from '@aws-sdk/client-eks';
import type {
  ClusterVersion,
  SupportCalendar,
} from '@backstage-eks/plugin-eks-common';
import { present, required } from '../answer';
import { InvalidAnswerError } from '../errors';
import { collectPages } from '../pages';

/**
 * The support calendar of one region, with versions out of support.
 *
 * @param now - when it is read
 * @throws InvalidAnswerError also when no version has its dates
 * @internal
 */
export async function readSupportCalendar(
  client: EKSClient,
  now: Date,
  signal: AbortSignal,
): Promise<SupportCalendar> {
  const versions = await collectPages(
    paginateDescribeClusterVersions(
      { client },
      { includeAll: true },
      { abortSignal: signal },
    ),
    {
      token: page => page.nextToken,
      items: page =>
        required(page.clusterVersions, 'clusterVersions').flatMap(
          toClusterVersions,
        ),
    },
  );
  if (versions.length === 0) {
    // EKS always supports some: believed, this would say that it offers nothing.
    throw new InvalidAnswerError('The answer of AWS lists no versions');
  }
  return { source: 'live', asOf: now.toISOString(), versions };
}

/** A version without dates says nothing about support: it stays unknown. */
function toClusterVersions(entry: ClusterVersionInformation): ClusterVersion[] {
  const { clusterVersion, endOfStandardSupportDate, endOfExtendedSupportDate } =
    entry;
  if (
    !clusterVersion ||
    !endOfStandardSupportDate ||
    !endOfExtendedSupportDate
  ) {
    return [];
  }
  return [
    {
      version: clusterVersion,
      endOfStandardSupport: endOfStandardSupportDate.toISOString(),
      endOfExtendedSupport: endOfExtendedSupportDate.toISOString(),
      ...present({
        releaseDate: entry.releaseDate?.toISOString(),
        isDefault: entry.defaultVersion,
      }),
    },
  ];
}
