import { join } from 'node:path';
import { root } from './paths.mjs';
import { runHere } from './processes.mjs';

/**
 * Hands over to `backstage-cli repo test`. On a terminal under Yarn it watches, as in any Backstage repository; under
 * npm and in scripts it runs everything once.
 */
export function runTests({ node, env }, args) {
  const underYarn = (process.env.npm_config_user_agent ?? '').startsWith(
    'yarn',
  );
  const once = !(underYarn && process.stdin.isTTY);
  const chosen = args.some(arg =>
    /^--(watch|watchAll|coverage|since)/.test(arg),
  );
  return runHere(
    node,
    [
      join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      'repo',
      'test',
      ...args,
      ...(once && !chosen ? ['--watchAll=false'] : []),
    ],
    { cwd: root, env },
  );
}
