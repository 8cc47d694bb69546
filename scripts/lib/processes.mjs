import { spawn } from 'node:child_process';

/** Runs a program to its end, feeding each line of its output to `onLine`; answers its exit code and whole output. */
export function runQuietly(
  program,
  args,
  { cwd, env, onLine = () => {} } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    let rest = '';
    const take = chunk => {
      output += chunk;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      for (const line of lines) onLine(line);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', reject);
    child.once('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a program on this terminal to its end; answers its exit code. */
export function runHere(program, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', code => resolve(code ?? 1));
  });
}

/** The last lines of an output without stack frames, for an error message. */
export function tail(output, lines = 8) {
  return output
    .trimEnd()
    .split('\n')
    .filter(line => !/^(npm error)?\s+at /.test(line))
    .slice(-lines)
    .join('\n');
}

/** Whether an output of npm or Yarn says that the registry was out of reach. */
export function looksOffline(output) {
  return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|network/i.test(
    output,
  );
}
