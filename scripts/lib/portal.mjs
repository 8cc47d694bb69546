import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { requireFreePorts } from './ports.mjs';
import { Problem } from './problem.mjs';

const APP = 'http://localhost:3000';
const BACKEND = 'http://localhost:7007';
const DATABASE = join(root, '.cache/portal-database');
const READY_WITHIN_MS = 5 * 60_000;

/**
 * Starts the demo world and hands over to `backstage-cli repo start`; says once when the portal answers. With package
 * names as arguments it only hands over, as in any Backstage repository.
 */
export async function startPortal({ node, env }, args) {
  const cli = join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
  const whole = args.length === 0;
  const children = [];
  const run = (programArgs, extraEnv) => {
    const child = spawn(node, programArgs, {
      cwd: root,
      env: { ...env, ...extraEnv },
      stdio: 'inherit',
    });
    children.push(child);
    return new Promise(resolve => {
      child.once('close', code => resolve(code ?? 1));
    });
  };
  const stop = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);

  const ended = [];
  if (whole) {
    await requireFreePorts([
      { port: 7480, purpose: 'the simulated AWS API' },
      { port: 7443, purpose: 'the simulated Kubernetes API' },
      { port: 7481, purpose: 'the simulated Git host' },
      { port: 7007, purpose: 'the backend' },
      { port: 3000, purpose: 'the portal' },
    ]);
    rmSync(DATABASE, { recursive: true, force: true });
    ended.push(
      run([
        '--require',
        require('@backstage/cli/config/nodeTransform.cjs'),
        join(root, 'packages/eks-simulator/src/main.ts'),
      ]),
    );
  }
  ended.push(
    run(
      [cli, 'repo', 'start', ...args],
      process.stdout.isTTY ? {} : { BROWSER: 'none' },
    ),
  );
  if (whole) void announce(ended);
  const code = await Promise.race(ended);
  stop();
  await Promise.all(ended);
  return code;
}

function require(file) {
  return join(root, 'node_modules', file);
}

async function announce(ended) {
  let over = false;
  void Promise.race(ended).then(() => {
    over = true;
  });
  const started = Date.now();
  while (!over && Date.now() - started < READY_WITHIN_MS) {
    if (
      (await answers(`${BACKEND}/.backstage/health/v1/readiness`)) &&
      (await answers(APP))
    ) {
      const seconds = Math.round((Date.now() - started) / 1000);
      process.stdout.write(
        `\n✓ The portal is ready after ${seconds} s: ${APP} (sign in as guest; Ctrl+C stops it)\n\n`,
      );
      return;
    }
    await sleep(500);
  }
  if (!over) {
    const problem = new Problem(
      `The portal has not answered for ${READY_WITHIN_MS / 60_000} minutes.`,
      'Read the log above for the first error; it goes on trying.',
    );
    process.stderr.write(`\n✗ ${problem.message}\n  → ${problem.advice}\n`);
  }
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    // Not listening yet: the caller asks again.
    return false;
  }
}
