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

/**
 * A value that a field had or has.
 *
 * @internal
 */
export type FieldValue = string | number | boolean;

/**
 * What the journal keeps of a change. Stored as JSON, so that the sentence can improve without touching old rows.
 *
 * @internal
 */
export type InventoryChange =
  | { type: 'clusterFound' }
  | { type: 'clusterRecreated' }
  | {
      type: 'clusterRemoved';
      /** Absent in old rows: `gone`. */
      reason?: 'gone' | 'targetLeft';
    }
  | {
      type: 'fieldChanged';
      subject: ChangeSubject;
      field: string;
      from?: FieldValue;
      to?: FieldValue;
    }
  | { type: 'added' | 'removed' | 'recreated'; subject: PartSubject }
  | {
      type: 'issueAppeared' | 'issueResolved';
      subject: ChangeSubject;
      code: string;
    };

/** @internal */
export type PartKind =
  | 'nodeGroup'
  | 'addon'
  | 'fargateProfile'
  | 'podIdentityAssociation'
  | 'accessEntry'
  | 'insight'
  | 'component'
  | 'awsAuthMapping';

/** @internal */
export type PartSubject = { kind: PartKind; name: string };

/** @internal */
export type ChangeSubject = { kind: 'cluster' } | PartSubject;
