/** Lines that say what is being done. With a terminal, a running step shows its seconds. */

const started = performance.now();
const terminal = process.stdout.isTTY === true && process.env.CI === undefined;
const paint = (code, text) => (terminal ? `\u001b[${code}m${text}\u001b[0m` : text);

export const dim = (text) => paint('2', text);
export const bold = (text) => paint('1', text);
export const red = (text) => paint('31', text);
export const green = (text) => paint('32', text);

/** Seconds since a moment of performance.now(), as people read them. */
export function seconds(since = started) {
  const value = (performance.now() - since) / 1000;
  if (value >= 90) return `${Math.floor(value / 60)} min ${Math.floor(value % 60)} s`;
  return `${value.toFixed(1)} s`;
}

export function say(text = '') {
  process.stdout.write(`${text}\n`);
}

/** An error that is explained by its message alone: no stack is shown. */
export class Plain extends Error {}

/** Says what went wrong, on standard error. */
export function complain(error) {
  const plain = error instanceof Plain || ['SettingsError', 'SqlFileError'].includes(error?.name);
  const text = error instanceof Error ? (plain || !error.stack ? error.message : error.stack) : String(error);
  process.stderr.write(`${red('✗')} ${text}\n`);
}

/** Runs `work` under a line that says what it does and how long it took. */
export async function step(text, work) {
  const since = performance.now();
  const draw = () => process.stdout.write(`\r${dim('•')} ${text} ${dim(`${seconds(since)}`)}  `);
  if (terminal) draw();
  else say(`• ${text}`);
  const ticking = terminal ? setInterval(draw, 500) : undefined;
  try {
    const result = await work();
    clearInterval(ticking);
    process.stdout.write(
      `${terminal ? '\r\u001b[K' : ''}${green('✓')} ${text} ${dim(`(${seconds(since)})`)}\n`,
    );
    return result;
  } catch (error) {
    clearInterval(ticking);
    process.stdout.write(
      `${terminal ? '\r\u001b[K' : ''}${red('✗')} ${text} ${dim(`(${seconds(since)})`)}\n`,
    );
    throw error;
  }
}
