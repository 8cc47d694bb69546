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
 * The version in the tag of an image. There is none in an image that is only pinned by digest, nor in a tag without a digit,
 * such as `latest`.
 *
 * @internal
 */
export function imageVersion(image: string): string | undefined {
  const [reference] = image.split('@');
  // A colon before the last slash belongs to the port of the registry.
  const tag = /:([^:/]+)$/.exec(reference)?.[1];
  return tag && /\d/.test(tag) ? tag : undefined;
}
