import { root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { runHere } from './processes.mjs';

/** Runs any program with the project's Node and Yarn on its path: `node scripts/run.mjs exec yarn lint`. */
export function runProgram({ env }, [program, ...args]) {
  if (!program) {
    throw new Problem(
      'No program was named.',
      'Write for example: node scripts/run.mjs exec yarn lint',
    );
  }
  return runHere(program, args, { cwd: root, env });
}
