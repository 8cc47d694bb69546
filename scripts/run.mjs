// Brings a fresh checkout to a running portal (`start`), a test run (`test`) or any program (`exec`), then hands over.
// Runs on any Node from 18 on and uses nothing but Node itself, because nothing is installed yet.
import { ensureDependencies } from './lib/dependencies.mjs';
import { runProgram } from './lib/exec.mjs';
import { Problem, report } from './lib/problem.mjs';
import { startPortal } from './lib/portal.mjs';
import { runTests } from './lib/tests.mjs';
import { ensureTools } from './lib/tools.mjs';

const COMMANDS = { start: startPortal, test: runTests, exec: runProgram };

const [name, ...args] = process.argv.slice(2);
try {
  const command = COMMANDS[name];
  if (!command) {
    throw new Problem(
      `Unknown command "${name ?? ''}".`,
      `Use one of: ${Object.keys(COMMANDS).join(', ')}.`,
    );
  }
  const tools = await ensureTools();
  await ensureDependencies(tools);
  process.exitCode = await command(tools, args);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
