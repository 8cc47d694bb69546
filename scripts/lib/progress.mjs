const HEARTBEAT_MS = 10_000;

/**
 * Shows one line of progress: rewritten in place on a terminal, repeated now and then in a log.
 * Returns functions to name the current step and to end.
 */
export function showProgress(title, stream = process.stderr) {
  const started = Date.now();
  let step = '';
  const line = () => {
    const seconds = Math.round((Date.now() - started) / 1000);
    return `${title}${step ? `: ${step}` : ''} (${seconds} s)`;
  };
  const draw = () =>
    stream.isTTY
      ? stream.write(`\r\x1b[K${line()}`)
      : stream.write(`${line()}\n`);
  draw();
  const timer = setInterval(draw, stream.isTTY ? 500 : HEARTBEAT_MS);
  return {
    step(text) {
      if (text === step) return;
      step = text;
      draw();
    },
    end(outcome) {
      clearInterval(timer);
      step = outcome;
      draw();
      if (stream.isTTY) stream.write('\n');
    },
  };
}
