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
 * How a control shows what is wrong with it: at once instead of when the form is sent, and with the sentence below it.
 *
 * @param problem - What to say; the control is right when absent.
 * @param isMarked - Whether it is shown as wrong without a sentence, because that stands elsewhere.
 */
export function validityOf(problem: string | undefined, isMarked?: boolean) {
  return {
    validationBehavior: 'aria' as const,
    validate: () => problem,
    // Set, it would take the place of the sentence.
    isInvalid: !problem && isMarked ? true : undefined,
  };
}
