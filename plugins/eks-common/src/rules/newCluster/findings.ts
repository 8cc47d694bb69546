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

import type { ReadFailure, TargetRef } from '../../facts';

/**
 * What can be found about a cluster that somebody wants to create, by code. A `problem` is a sentence of the check that
 * refused the value.
 *
 * @public
 */
export interface NewClusterFindingParams {
  nameFree: { name: string; target: TargetRef };
  nameInvalid: { problem: string };
  /** `cluster` is what the caller may know of the one that has the name. */
  nameTaken: {
    name: string;
    target: TargetRef;
    cluster?: { status: string; source?: string };
  };
  nameBeingDeleted: { name: string; target: TargetRef };
  nameDeclaredHere: { name: string; target: TargetRef };
  nameUnread: { name: string; failure: ReadFailure };
  versionOffered: { version: string };
  versionInvalid: { problem: string; defaultVersion?: string };
  versionNotOffered: {
    version: string;
    /** Newest first. */
    offered: string[];
    defaultVersion?: string;
  };
  /** `asOf`: when the latest calendar was read or written, and whether it lists the version. */
  versionUnread: {
    version: string;
    asOf: string;
    listed: boolean;
    failure?: ReadFailure;
  };
  cidrValid: { vpcCidr: string };
  cidrInvalid: { problem: string };
}

/**
 * The outcome of one check of a cluster that somebody wants to create.
 *
 * @public
 */
export type NewClusterFinding = {
  [Code in keyof NewClusterFindingParams]: {
    check: 'name' | 'kubernetesVersion' | 'vpcCidr';
    /** `unknown` is what could not be checked. */
    state: 'passed' | 'failed' | 'unknown';
    code: Code;
    params: NewClusterFindingParams[Code];
  };
}[keyof NewClusterFindingParams];
