import { createHash } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { looksOffline, runQuietly, tail } from './processes.mjs';
import { showProgress } from './progress.mjs';

const stampFile = join(root, 'node_modules', '.installed');

/**
 * Installs the locked dependencies when they are missing, out of date or half installed. A stamp written after a whole
 * install tells these apart; with a fitting stamp this takes no time.
 */
export async function ensureDependencies({ node, yarn, env }) {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) {
    return;
  }
  rmSync(stampFile, { force: true });
  const progress = showProgress(
    'Installing dependencies, a few minutes the first time',
  );
  const { code, output } = await runQuietly(
    node,
    [yarn, 'install', '--immutable'],
    {
      cwd: root,
      env: { ...env, YARN_ENABLE_PROGRESS_BARS: 'false' },
      onLine: line => {
        const step = line.match(/┌ (.*) step/)?.[1];
        if (step) progress.step(step.toLowerCase());
      },
    },
  );
  progress.end(code === 0 ? 'done' : 'failed');
  if (code !== 0) throw explain(output);
  writeFileSync(stampFile, wanted);
}

function explain(output) {
  if (/YN0028|lockfile would have been modified/i.test(output)) {
    return new Problem(
      'yarn.lock does not fit the package.json files.',
      'Run "yarn install" once and commit the changed yarn.lock.',
      tail(output),
    );
  }
  if (/ENOSPC/.test(output)) {
    return new Problem(
      'The disk is full.',
      'Free about 3 GB and run the command again; it goes on where it stopped.',
      tail(output),
    );
  }
  if (looksOffline(output)) {
    return new Problem(
      'Dependencies could not be downloaded.',
      'Check the network or proxy settings of Yarn and run the command again; it goes on where it stopped.',
      tail(output),
    );
  }
  return new Problem(
    'Yarn could not install the dependencies.',
    'Mend what Yarn says above and run the command again; it goes on where it stopped.',
    tail(output),
  );
}

/** Changes whenever an install would change something. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = [
    'package.json',
    'yarn.lock',
    '.yarnrc.yml',
    ...['packages', 'plugins'].flatMap(folder =>
      readdirSync(join(root, folder))
        .map(name => join(folder, name, 'package.json'))
        .filter(file => existsSync(join(root, file))),
    ),
  ];
  for (const file of files.sort()) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
