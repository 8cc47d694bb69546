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

/** What is remembered about a pull request. Its commits are in the repository. */
export const pullRequestSchema = z.object({
  number: z.number().int(),
  title: z.string(),
  body: z.string(),
  /** Branch with the changes. */
  head: z.string(),
  /** Branch the changes go to. */
  base: z.string(),
  state: z.enum(['open', 'closed']),
  createdAt: z.coerce.date(),
  updatedAt: z.coerce.date(),
  closedAt: z.coerce.date().optional(),
  /** Present when it was merged; `into` is the commit that the base branch was at before. */
  merge: z.object({ commit: z.string(), into: z.string() }).optional(),
});

/** A request to merge one branch into another of the same repository. */
export type PullRequest = z.infer<typeof pullRequestSchema>;
