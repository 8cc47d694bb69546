/** A failure that a person can mend: what is wrong, and what to do. */
export class Problem extends Error {
  constructor(message, advice, detail) {
    super(message);
    this.advice = advice;
    this.detail = detail;
  }
}

/** Prints a failure: a known one as two sentences, an unknown one with its stack. */
export function report(error) {
  if (!(error instanceof Problem)) {
    process.stderr.write(`\n${error?.stack ?? error}\n`);
    return;
  }
  const detail = error.detail
    ? `\n${error.detail.trimEnd().replace(/^/gm, '    ')}\n`
    : '';
  process.stderr.write(`\n✗ ${error.message}\n${detail}  → ${error.advice}\n`);
}
