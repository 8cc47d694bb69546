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

/** Largest file that belongs into a cluster repository, in bytes. */
export const MAX_FILE_BYTES = 1024 * 1024;
/** Largest YAML file that is parsed, in bytes. */
export const MAX_YAML_BYTES = 256 * 1024;
/** Text of a whole repository that is read, in bytes. */
export const MAX_REPO_BYTES = 32 * 1024 * 1024;
/** Most files that are looked at. */
export const MAX_FILES = 2000;
/** Deepest folder that is looked into. */
export const MAX_FOLDER_DEPTH = 12;
