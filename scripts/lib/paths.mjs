import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where Node and Yarn are kept when the machine has no suitable ones. */
export const toolsFolder = fileURLToPath(
  new URL('../../.tools/', import.meta.url),
);
