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

import {
  ApiHolder,
  translationApiRef,
  TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { scaffolderModuleEksTranslationRef } from '../translation';

/** Translates the texts of the form fields. */
export type Translate = TranslationFunction<
  (typeof scaffolderModuleEksTranslationRef)['T']
>;

/** The texts in the user's language, for places that are no components. */
export async function loadTranslation(
  apiHolder: ApiHolder,
): Promise<Translate> {
  const translationApi = apiHolder.get(translationApiRef);
  if (!translationApi) {
    throw new Error('The app has no translation API');
  }
  const loaded = translationApi.getTranslation(
    scaffolderModuleEksTranslationRef,
  );
  if (loaded.ready) {
    return loaded.t;
  }
  const loading = translationApi.translation$(
    scaffolderModuleEksTranslationRef,
  );
  let stop = () => {};
  const ready = new Promise<Translate>((resolve, reject) => {
    const subscription = loading.subscribe({
      next: snapshot => {
        if (snapshot.ready) {
          resolve(snapshot.t);
        }
      },
      error: reject,
    });
    stop = () => subscription.unsubscribe();
  });
  return ready.finally(stop);
}
