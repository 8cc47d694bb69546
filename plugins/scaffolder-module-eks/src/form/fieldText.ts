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

interface LabelledField {
  schema: { title?: string; description?: string };
  uiSchema?: { 'ui:title'?: unknown; 'ui:description'?: unknown };
}

/** Label and help of a field: what the template says, else the field's own. */
export function fieldText(
  field: LabelledField,
  own: { title: string; description: string },
): { title: string; description: string } {
  const { schema, uiSchema } = field;
  return {
    title: firstText([uiSchema?.['ui:title'], schema.title], own.title),
    description: firstText(
      [uiSchema?.['ui:description'], schema.description],
      own.description,
    ),
  };
}

/** An empty text counts: so a template leaves the help out. */
function firstText(candidates: unknown[], fallback: string): string {
  return candidates.find(isText) ?? fallback;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
