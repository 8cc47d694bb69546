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

import { isRecord, recordOf, textOf, type JsonRecord } from './values';

/** A string in a notification in a string. */
const MAX_LAYERS = 4;
const ACCOUNT_ID = /^\d{12}$/;

/**
 * The envelope of an EventBridge event.
 *
 * @internal
 */
export interface EventEnvelope {
  /** The service that it comes from, such as `aws.eks`. */
  source: string;
  detailType: string;
  /** Where it happened; a bus that passes it on keeps both. */
  accountId: string;
  region: string;
  resources: string[];
  detail: JsonRecord;
}

/**
 * Finds the envelope in what arrives on a topic.
 *
 * @remarks
 * A queue that EventBridge writes to holds the envelope itself, which `@backstage/plugin-events-backend-module-aws-sqs`
 * parses and publishes as it is (its `AwsSqsConsumingEventPublisher`). With SNS between them the envelope is text in the
 * member `Message` of a notification, unless the subscription has raw message delivery. Text is read as JSON, for ingresses
 * that do not.
 *
 * @internal
 */
export function openEnvelope(payload: unknown): EventEnvelope | undefined {
  let content = payload;
  for (let layer = 0; layer < MAX_LAYERS; layer += 1) {
    if (typeof content === 'string') {
      content = parseJson(content);
    } else if (isRecord(content) && isNotification(content)) {
      content = content.Message;
    } else {
      break;
    }
  }
  return isRecord(content) ? toEnvelope(content) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Topics may carry anything: what is no JSON is no envelope.
    return undefined;
  }
}

function isNotification(content: JsonRecord): boolean {
  return (
    textOf(content, 'Type') === 'Notification' &&
    textOf(content, 'Message') !== undefined
  );
}

function toEnvelope(content: JsonRecord): EventEnvelope | undefined {
  const source = textOf(content, 'source');
  const detailType = textOf(content, 'detail-type');
  const accountId = textOf(content, 'account');
  const region = textOf(content, 'region');
  const detail = recordOf(content, 'detail');
  if (
    !source ||
    !detailType ||
    !accountId ||
    !ACCOUNT_ID.test(accountId) ||
    !region ||
    !detail
  ) {
    return undefined;
  }
  return {
    source,
    detailType,
    accountId,
    region,
    resources: Array.isArray(content.resources)
      ? content.resources.filter(each => typeof each === 'string')
      : [],
    detail,
  };
}
