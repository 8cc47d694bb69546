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

/** Text that is HTML already. Only {@link html} makes it, so whatever else ends up in a page is escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: nothing, text to be escaped, HTML, or several of them. */
export type HtmlPart = Html | string | number | undefined | HtmlPart[];

const ENTITIES: Record<string, string | undefined> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Builds HTML; every value is escaped unless it is HTML itself. Attribute values stand in double quotes. */
export function html(
  strings: TemplateStringsArray,
  ...parts: HtmlPart[]
): Html {
  const text = strings.map(
    (string, index) => string + (index in parts ? toText(parts[index]) : ''),
  );
  return new Html(text.join(''));
}

function toText(part: HtmlPart): string {
  if (part === undefined) {
    return '';
  }
  if (Array.isArray(part)) {
    return part.map(toText).join('');
  }
  return part instanceof Html
    ? part.text
    : `${part}`.replace(
        /[&<>"']/g,
        character => ENTITIES[character] ?? character,
      );
}
