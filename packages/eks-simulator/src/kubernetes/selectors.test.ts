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

import { KubernetesObject } from './objects';
import { fieldSelector, labelSelector, SelectorError } from './selectors';

const pod: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: 'api-1',
    namespace: 'payments',
    uid: 'u',
    resourceVersion: '1',
    creationTimestamp: '2026-11-20T00:00:00Z',
    labels: { app: 'api', 'backstage.io/kubernetes-id': 'payments-api' },
  },
  spec: { nodeName: 'node-1' },
  status: { phase: 'Running' },
};

describe('selectors', () => {
  it.each<[string, boolean]>([
    ['', true],
    ['app=api', true],
    ['app==api,backstage.io/kubernetes-id=payments-api', true],
    ['app=web', false],
    ['app!=web', true],
    ['tier!=front', true],
    ['app in (web, api)', true],
    ['app notin (web,api)', false],
    ['app in(api)', true],
    ['tier in (,front)', false],
    ['tier notin (,front)', true],
    ['app in (api),tier', false],
    ['app', true],
    ['!tier', true],
    ['!app', false],
  ])('label selector "%s" gives %s', (text, expected) => {
    expect(labelSelector(text)(pod)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['metadata.name=api-1', true],
    ['metadata.name!=api-1', false],
    ['spec.nodeName=node-1,status.phase=Running', true],
    ['spec.nodeName=node-2', false],
  ])('field selector "%s" gives %s', (text, expected) => {
    expect(fieldSelector(text)(pod)).toBe(expected);
  });

  it('refuses what the API server refuses', () => {
    expect(() => labelSelector('a=b=c')).toThrow(SelectorError);
    expect(() => fieldSelector('spec.hostname=x')).toThrow(
      'field label not supported: spec.hostname=x',
    );
  });
});
