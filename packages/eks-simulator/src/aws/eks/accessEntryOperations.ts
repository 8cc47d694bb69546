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

import { z } from 'zod';
import { AwsOperation, defineOperation } from '../AwsOperation';
import { notFound } from './errors';
import { findCluster, pageFields, pageOf } from './lookup';

/** Operations on access entries. */
export const accessEntryOperations: AwsOperation[] = [
  defineOperation({
    action: 'ListAccessEntries',
    route: 'GET /clusters/{clusterName}/access-entries',
    input: z.object({ clusterName: z.string(), ...pageFields }),
    run: (input, context) => {
      const cluster = findCluster(context, input.clusterName);
      const page = pageOf([...cluster.accessEntries.keys()], input);
      return { accessEntries: page.items, nextToken: page.nextToken };
    },
  }),
  defineOperation({
    action: 'DescribeAccessEntry',
    route: 'GET /clusters/{clusterName}/access-entries/{principalArn}',
    input: z.object({ clusterName: z.string(), principalArn: z.string() }),
    run: (input, context) => {
      const found = findCluster(context, input.clusterName).accessEntries.get(
        input.principalArn,
      );
      if (!found) {
        throw notFound(
          `The specified principalArn could not be found: ${input.principalArn}`,
          { clusterName: input.clusterName },
        );
      }
      return { accessEntry: found.entry };
    },
  }),
];
