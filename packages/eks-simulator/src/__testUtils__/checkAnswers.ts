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

import type { DeserializeMiddleware } from '@smithy/types';
import { XMLParser } from 'fast-xml-parser';
import { Readable } from 'node:stream';
import { shapeProblems } from './shapeProblems';

const parser = new XMLParser({ parseTagValue: false });

interface RawResponse {
  statusCode: number;
  body: AsyncIterable<Uint8Array>;
}

/** Makes a client compare every successful answer with the SDK's own schema of the operation before it is read. */
export function checkAnswers<
  TInput extends object,
  TOutput extends object,
>(): DeserializeMiddleware<TInput, TOutput> {
  return (next, context) => async args => {
    const result = await next(args);
    const response = result.response;
    if (!isRawResponse(response) || response.statusCode !== 200) {
      return result;
    }
    const text = await readText(response.body);
    const problems = answerProblems(
      text,
      readOperation(context.__smithy_context?.operationSchema),
    );
    if (problems.length > 0) {
      throw new Error(
        `The answer does not match the schema:\n${problems.join(
          '\n',
        )}\n${text}`,
      );
    }
    return {
      ...result,
      response: Object.assign(response, {
        body: Readable.from([Buffer.from(text)]),
      }),
    };
  };
}

function answerProblems(
  text: string,
  operation: { name: string; output: unknown },
): string[] {
  if (text.startsWith('{')) {
    return shapeProblems(JSON.parse(text), operation.output, 'json');
  }
  const root: unknown = parser.parse(text)[`${operation.name}Response`];
  if (typeof root !== 'object' || root === null) {
    return [`the root is not ${operation.name}Response`];
  }
  const members = new Map<string, unknown>(Object.entries(root));
  const result = members.get(`${operation.name}Result`);
  if (result !== undefined) {
    return shapeProblems(result, operation.output, 'xml');
  }
  members.delete('requestId');
  return shapeProblems(Object.fromEntries(members), operation.output, 'xml');
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isRawResponse(value: unknown): value is RawResponse {
  return typeof value === 'object' && value !== null && 'statusCode' in value;
}

/** An operation's schema is a tuple: marker, namespace, name, traits, input, output. */
function readOperation(schema: unknown): { name: string; output: unknown } {
  if (!Array.isArray(schema)) {
    throw new Error('The client does not say which operation this is');
  }
  const [, , name, , , output]: unknown[] = schema;
  return { name: String(name), output };
}
