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

/** Steps under way: what they do, and since when. */
const steps = new Map();
let ticking;

function draw() {
  const texts = [...steps.values()].map(({ text, since }) => `${text} ${dim(seconds(since))}`);
  if (texts.length > 0) process.stdout.write(`\r\u001b[K${dim('•')} ${texts.join(dim(' · '))}`);
}

/** Runs `work` under a line that says what it does and how long it took. Several may run at once. */
export async function step(text, work) {
  const since = performance.now();
  const key = {};
  steps.set(key, { text, since });
  if (terminal) {
    draw();
    ticking ??= setInterval(draw, 500);
  } else say(`• ${text}`);
  const end = (mark) => {
    steps.delete(key);
    if (steps.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
    }
    process.stdout.write(`${terminal ? '\r\u001b[K' : ''}${mark} ${text} ${dim(`(${seconds(since)})`)}\n`);
    if (terminal) draw();
  };
  try {
    const result = await work();
    end(green('✓'));
    return result;
  } catch (error) {
    end(red('✗'));
    throw error;
  }
}
