/** Small arithmetic over the numbers of a run: what stands in a value mark `{f.1}` and in a check `f.1 < 0.2`. */

/** A number of a run: `held: second.f.1@3` is unit 1 of f at time step 3, of the second cell, in the state `held` of the slide. */
export interface Reference {
  readonly kind: 'reference';
  /** The named state of the slide; '' for its own. */
  readonly state: string;
  readonly isSecond: boolean;
  readonly path: readonly [string, ...string[]];
  /** The time step, from 1; null for the slide's. */
  readonly at: number | 'end' | null;
}

export type Expression =
  | Reference
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'apply'; readonly name: FunctionName; readonly inputs: readonly Expression[] }
  | {
      readonly kind: 'operation';
      readonly sign: Sign;
      readonly left: Expression;
      readonly right: Expression;
    };

/** The functions that can be called. */
export const functions = {
  abs: Math.abs,
  exp: Math.exp,
  max: Math.max,
  min: Math.min,
  sigma: (x: number) => 1 / (1 + Math.exp(-x)),
  tanh: Math.tanh,
} as const satisfies Readonly<Record<string, (...inputs: number[]) => number>>;
export type FunctionName = keyof typeof functions;

/** The signs between operands, from the loosest; a comparison gives 1 or 0, and `a < b < c` is both. */
const signs = [['and'], ['<', '>', '<=', '>='], ['+', '-'], ['*', '/'], ['^']] as const;
export type Sign = (typeof signs)[number][number];

const mostCharacters = 200;
const token = /\s*(?:(\d+(?:\.\d+)?)|([a-zA-Z][a-zA-Z0-9_]*(?:\.[a-zA-Z0-9?]+)*)|(<=|>=|[-+*/^<>(),@:]))/y;

interface Reader {
  readonly tokens: readonly string[];
  place: number;
}

/** The expression of a text; null if it is none. Never throws. */
export function readExpression(text: string): Expression | null {
  const tokens = tokensOf(text);
  if (!tokens || tokens.length === 0) return null;
  const reader: Reader = { tokens, place: 0 };
  const expression = readLevel(reader, 0);
  return reader.place === tokens.length ? expression : null;
}

/** All references of an expression. */
export function referencesOf(expression: Expression): Reference[] {
  if (expression.kind === 'reference') return [expression];
  if (expression.kind === 'apply') return expression.inputs.flatMap(referencesOf);
  return expression.kind === 'operation'
    ? [...referencesOf(expression.left), ...referencesOf(expression.right)]
    : [];
}

/** The value of an expression whose references are given; NaN where one is missing. */
export function evaluate(expression: Expression, numberOf: (reference: Reference) => number): number {
  const of = (one: Expression): number => evaluate(one, numberOf);
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'reference':
      return numberOf(expression);
    case 'apply':
      return (functions[expression.name] as (...inputs: number[]) => number)(...expression.inputs.map(of));
    case 'operation':
      return operations[expression.sign](of(expression.left), of(expression.right));
  }
}

const operations: Readonly<Record<Sign, (a: number, b: number) => number>> = {
  and: (a, b) => Number(a === 1 && b === 1),
  '<': (a, b) => Number(a < b),
  '>': (a, b) => Number(a > b),
  '<=': (a, b) => Number(a <= b),
  '>=': (a, b) => Number(a >= b),
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

function tokensOf(text: string): string[] | null {
  const plain = text.replaceAll('−', '-').replaceAll('×', '*').trimEnd();
  if (plain.length > mostCharacters) return null;
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < plain.length) {
    const found = token.exec(plain);
    if (!found) return null;
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '');
  }
  return tokens;
}

function readLevel(reader: Reader, level: number): Expression | null {
  const own: readonly string[] = signs[level] ?? [];
  if (own.length === 0) return readOperand(reader);
  let left = readLevel(reader, level + 1);
  let whole = left;
  for (let k = 0; own.includes(reader.tokens[reader.place] ?? ''); k++) {
    const sign = reader.tokens[reader.place++] as Sign;
    const right = readLevel(reader, level + 1);
    if (!whole || !left || !right) return null;
    const chained = level === 1 && k > 0;
    const part: Expression = { kind: 'operation', sign, left: chained ? left : whole, right };
    whole = chained ? { kind: 'operation', sign: 'and', left: whole, right: part } : part;
    left = right;
  }
  return whole;
}

function readOperand(reader: Reader): Expression | null {
  const text = reader.tokens[reader.place++] ?? '';
  if (text === '-') {
    const right = readLevel(reader, signs.length - 1);
    return right && { kind: 'operation', sign: '-', left: { kind: 'number', value: 0 }, right };
  }
  if (text === '(') {
    const inside = readLevel(reader, 2);
    return reader.tokens[reader.place++] === ')' ? inside : null;
  }
  if (/^\d/.test(text)) return { kind: 'number', value: Number(text) };
  if (!/^[a-zA-Z]/.test(text) || text === 'and') return null;
  if (reader.tokens[reader.place] === '(') return readCall(reader, text);
  return readReference(reader, text);
}

function readCall(reader: Reader, text: string): Expression | null {
  const name = (Object.keys(functions) as FunctionName[]).find(known => known === text);
  const inputs: Expression[] = [];
  do {
    reader.place++;
    const input = readLevel(reader, 2);
    if (!input) return null;
    inputs.push(input);
  } while (reader.tokens[reader.place] === ',');
  return name && reader.tokens[reader.place++] === ')' ? { kind: 'apply', name, inputs } : null;
}

function readReference(reader: Reader, first: string): Reference | null {
  let name = first;
  let state = '';
  if (reader.tokens[reader.place] === ':') {
    if (first.includes('.')) return null;
    state = first;
    name = reader.tokens[reader.place + 1] ?? '';
    reader.place += 2;
    if (!/^[a-zA-Z]/.test(name)) return null;
  }
  const parts = name.split('.');
  const isSecond = parts[0] === 'second' && parts.length > 1;
  const [head = '', ...rest] = isSecond ? parts.slice(1) : parts;
  let at: Reference['at'] = null;
  if (reader.tokens[reader.place] === '@') {
    const place = reader.tokens[reader.place + 1] ?? '';
    if (!/^([1-9]\d{0,2}|end)$/.test(place)) return null;
    reader.place += 2;
    at = place === 'end' ? 'end' : Number(place);
  }
  return { kind: 'reference', state, isSecond, path: [head, ...rest], at };
}
