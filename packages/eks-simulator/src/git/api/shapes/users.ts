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

/** A user, with the fields that clients of pull requests and commits read. */
export interface UserShape {
  id: number;
  login: string;
  login_name: string;
  full_name: string;
  email: string;
  avatar_url: string;
  html_url: string;
  username: string;
}

/** A user or the owner of repositories as Gitea's `User`. */
export function userShape(endpoint: string, name: string): UserShape {
  return {
    id: 1,
    login: name,
    login_name: '',
    full_name: '',
    email: `${name}@noreply.localhost`,
    avatar_url: '',
    html_url: `${endpoint}/`,
    username: name,
  };
}
