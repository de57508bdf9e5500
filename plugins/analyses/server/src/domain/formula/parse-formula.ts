/**
 * A small language of numbers: + - * / comparisons, brackets, and a few functions over the points of questions and the
 * scores of sections. Read into a tree by hand and walked; no text is ever run.
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly sign: Sign; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly parts: readonly Expression[] };

export type Sign = '+' | '-' | '*' | '/' | '<=' | '>=' | '!=' | '<' | '>' | '=';

/** Functions, and how many values each takes. */
export const functions = {
  min: { least: 1, most: 100 },
  max: { least: 1, most: 100 },
  sum: { least: 1, most: 100 },
  avg: { least: 1, most: 100 },
  round: { least: 1, most: 2 },
  abs: { least: 1, most: 1 },
  if: { least: 3, most: 3 },
  and: { least: 1, most: 20 },
  or: { least: 1, most: 20 },
  not: { least: 1, most: 1 },
} as const;
export type FunctionName = keyof typeof functions;

/** What is wrong with a formula: a message key with its values. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(code);
  }
}

const most = { text: 1000, depth: 30 } as const;
const tokenPattern = /\s*(?:(\d{1,12}(?:\.\d{1,8})?)|([A-Za-z][A-Za-z0-9_]{0,39})|(<=|>=|!=|[-+*/<>=(),]))/y;

type Token =
  | { readonly kind: 'number' | 'name' | 'sign'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly text: ''; readonly at: number };

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < end) {
    const at = tokenPattern.lastIndex;
    const found = tokenPattern.exec(text);
    if (found === null)
      throw new FormulaError('analyses.errors.formulaSign', {
        sign: text.slice(at).trim().slice(0, 10),
        at: at + 1,
      });
    const [whole, number, name, sign] = found;
    const start = at + whole.length - (number ?? name ?? sign ?? '').length;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at: start });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, at: start });
    else tokens.push({ kind: 'sign', text: sign as string, at: start });
  }
  tokens.push({ kind: 'end', text: '', at: end });
  return tokens;
}

const levels: readonly (readonly Sign[])[] = [
  ['<=', '>=', '!=', '<', '>', '='],
  ['+', '-'],
  ['*', '/'],
];

/**
 * Reads a formula.
 * @throws FormulaError that says what is wrong, and where (counted from 1)
 */
export function parseFormula(text: string): Expression {
  if (text.length > most.text) throw new FormulaError('tooLong', { max: most.text });
  const tokens = tokensOf(text);
  let place = 0;
  const peek = (): Token => tokens[place] as Token;
  const take = (): Token => tokens[place++] as Token;
  const unexpected = (token: Token): FormulaError =>
    token.kind === 'end'
      ? new FormulaError('analyses.errors.formulaEnds', {})
      : new FormulaError('analyses.errors.formulaSign', { sign: token.text, at: token.at + 1 });
  const expect = (sign: string): void => {
    if (peek().kind !== 'sign' || peek().text !== sign) throw unexpected(peek());
    take();
  };

  function binary(level: number, depth: number): Expression {
    const known = levels[level];
    if (known === undefined) return unary(depth);
    let left = binary(level + 1, depth);
    while (peek().kind === 'sign' && known.includes(peek().text as Sign)) {
      const sign = take().text as Sign;
      left = { kind: 'binary', sign, left, right: binary(level + 1, depth) };
    }
    return left;
  }

  function unary(depth: number): Expression {
    if (depth > most.depth) throw new FormulaError('analyses.errors.formulaDeep', { max: most.depth });
    if (peek().kind === 'sign' && peek().text === '-') {
      take();
      return { kind: 'negative', of: unary(depth + 1) };
    }
    return primary(depth);
  }

  function primary(depth: number): Expression {
    const token = take();
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'name') {
      if (peek().kind === 'sign' && peek().text === '(') return call(token, depth);
      return { kind: 'name', name: token.text };
    }
    if (token.kind === 'sign' && token.text === '(') {
      const inner = binary(0, depth + 1);
      expect(')');
      return inner;
    }
    throw unexpected(token);
  }

  function call({ text: name }: Token, depth: number): Expression {
    if (!Object.hasOwn(functions, name))
      throw new FormulaError('analyses.errors.formulaFunction', {
        name,
        known: Object.keys(functions).join(', '),
      });
    const { least, most: largest } = functions[name as FunctionName];
    expect('(');
    const parts = [binary(0, depth + 1)];
    while (peek().kind === 'sign' && peek().text === ',') {
      take();
      parts.push(binary(0, depth + 1));
    }
    expect(')');
    if (parts.length < least || parts.length > largest)
      throw new FormulaError('analyses.errors.formulaParts', { name, least, most: largest });
    return { kind: 'call', name: name as FunctionName, parts };
  }

  const read = binary(0, 0);
  if (peek().kind !== 'end') throw unexpected(peek());
  return read;
}

/** The names that a formula asks for, each once. */
export function namesOf(expression: Expression): string[] {
  const names = new Set<string>();
  const open: Expression[] = [expression];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'name') names.add(next.name);
    else if (next.kind === 'negative') open.push(next.of);
    else if (next.kind === 'binary') open.push(next.left, next.right);
    else if (next.kind === 'call') open.push(...next.parts);
  }
  return [...names];
}
