import type { Expression, Sign } from './parse-formula';

/** The value of a name; null for what does not count (a hidden question, a section without a score). */
export type NameValue = (name: string) => number | null;

/** A division by zero, or a number beyond all bounds: the formula has no value. */
class NoValue extends Error {}

const truth = (met: boolean): number => (met ? 1 : 0);

function divide(left: number, right: number): number {
  if (right === 0) throw new NoValue();
  return left / right;
}

const calculations: Readonly<Record<Sign, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': divide,
  '<': (left, right) => truth(left < right),
  '>': (left, right) => truth(left > right),
  '<=': (left, right) => truth(left <= right),
  '>=': (left, right) => truth(left >= right),
  '=': (left, right) => truth(left === right),
  '!=': (left, right) => truth(left !== right),
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function roundTo(value: number, places: number): number {
  const scale = 10 ** Math.min(6, Math.max(0, Math.trunc(places)));
  return Math.round(value * scale) / scale;
}

/**
 * The value of a formula. What does not count is left out of min, max, sum and avg, and is 0 everywhere else.
 * @returns null when it has none: a division by zero, or a number beyond all bounds
 */
export function evaluateFormula(expression: Expression, valueOf: NameValue): number | null {
  const number = (of: Expression): number => valueOrNull(of) ?? 0;

  function valueOrNull(of: Expression): number | null {
    if (of.kind === 'number') return of.value;
    if (of.kind === 'name') return valueOf(of.name);
    if (of.kind === 'negative') return -number(of.of);
    if (of.kind === 'binary') return finite(calculations[of.sign](number(of.left), number(of.right)));
    return call(of);
  }

  function call({ name, parts }: Extract<Expression, { kind: 'call' }>): number | null {
    const first = parts[0] as Expression;
    if (name === 'if')
      return valueOrNull(number(first) !== 0 ? (parts[1] as Expression) : (parts[2] as Expression));
    if (name === 'and') return truth(parts.every((part) => number(part) !== 0));
    if (name === 'or') return truth(parts.some((part) => number(part) !== 0));
    if (name === 'not') return truth(number(first) === 0);
    if (name === 'abs') return Math.abs(number(first));
    if (name === 'round') return roundTo(number(first), parts[1] === undefined ? 0 : number(parts[1]));
    const counting = parts.map(valueOrNull).filter((value) => value !== null);
    if (counting.length === 0) return null;
    if (name === 'min') return Math.min(...counting);
    if (name === 'max') return Math.max(...counting);
    return finite(name === 'sum' ? sum(counting) : sum(counting) / counting.length);
  }

  try {
    return valueOrNull(expression);
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new NoValue();
  return value;
}
