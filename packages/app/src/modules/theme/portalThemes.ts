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
  createUnifiedTheme,
  defaultComponentThemes,
  genPageTheme,
  pageTheme as stockPageTheme,
  palettes,
  UnifiedThemeOptions,
} from '@backstage/theme';

const pageTheme = genPageTheme({
  colors: ['#10243e', '#1f5493'],
  shape: 'none',
});

const shared = {
  pageTheme: {
    ...stockPageTheme,
    home: pageTheme,
    service: pageTheme,
    tool: pageTheme,
  },
  components: {
    MuiTableCell: {
      styleOverrides: {
        ...defaultComponentThemes?.MuiTableCell?.styleOverrides,
        // The stock theme breaks a name anywhere before it widens the column: "checko ut".
        body: { wordBreak: 'normal' },
      },
    },
  },
} satisfies Partial<UnifiedThemeOptions>;

/** The theme of the portal by day. */
export const lightTheme = createUnifiedTheme({
  ...shared,
  palette: palettes.light,
});

/** The theme of the portal by night. */
export const darkTheme = createUnifiedTheme({
  ...shared,
  palette: palettes.dark,
});
