/** A formula in words, such as `$c_t = f * c_{t-1} + i * g$`: read as a list of parts, and told in the symbols of a cell. */
import type { Cell, Node } from '../cells/spec.ts';
import { parameterSymbol } from '../readings/letters.ts';
import { identifier, type MathElement, row, symbolElement } from '../readings/mathsymbol.ts';

/** A part of a formula; a raised one stands over what is before it. */
export type FormulaPart =
  | { readonly kind: 'symbol'; readonly letter: string; readonly sub?: string }
  | { readonly kind: 'number' | 'sign' | 'name'; readonly text: string }
  | { readonly kind: 'raised'; readonly parts: Formula };
export type Formula = readonly FormulaPart[];

/** Names that are written out, and signs that have a name or another form. */
const names = ['tanh', 'max', 'exp', 'log'];
const greek: Readonly<Record<string, string>> = { sigma: 'σ', Sigma: 'Σ', Pi: 'Π', gamma: 'γ', beta: 'β' };
const written: Readonly<Record<string, string>> = {
  ...{ '*': '×', '-': '−', '<=': '≤', '>=': '≥', '...': '…' },
  ...{ times: '×', odot: '×', cdot: '·', cdots: '⋯', dots: '…', to: '→', approx: '≈' },
};

const mostCharacters = 200;
const token =
  /\s*(?:(\d+(?:[.,]\d+)*)|\\?([a-zA-Z]+|[σΣΠγβ])((?:_\{[^{}]{1,12}\}|_[a-zA-Z0-9])?)|(<=|>=|\.\.\.|[-+*/=<>(),×−·≤≥≈→…|])|\^(?:\{([^{}]{1,24})\}|([a-zA-Z0-9])))/y;

/** The parts of a formula; null for what is none. Never throws. */
export function readFormula(text: string, depth = 0): Formula | null {
  if (text.length > mostCharacters || depth > 2) return null;
  const parts: FormulaPart[] = [];
  const plain = text.trimEnd();
  let place = 0;
  while (place < plain.length) {
    token.lastIndex = place;
    const found = token.exec(plain);
    if (!found) return null;
    place = token.lastIndex;
    const [, number, word, sub = '', sign, braced, single] = found;
    if (number !== undefined) parts.push({ kind: 'number', text: number });
    else if (word !== undefined) parts.push(wordPart(word, sub.replace(/^_\{?|\}$/g, '')));
    else if (sign !== undefined) parts.push({ kind: 'sign', text: written[sign] ?? sign });
    else {
      const inside = readFormula(braced ?? single ?? '', depth + 1);
      if (!inside || inside.length === 0 || parts.length === 0) return null;
      parts.push({ kind: 'raised', parts: inside });
    }
    if (parts.some(part => part.kind === 'symbol' && part.letter === '')) return null;
  }
  return parts.length > 0 ? parts : null;
}

/** The letters of a formula that are neither of the cell nor an index. */
export function strangeLetters(formula: Formula, cell: Cell): string[] {
  const known = new Set([...indices, ...lettersOf(cell)]);
  return formula.flatMap(part => {
    if (part.kind === 'raised') return strangeLetters(part.parts, cell);
    return part.kind === 'symbol' && !known.has(part.letter) ? [part.letter] : [];
  });
}

/** The formula as elements of MathML, its symbols with the nodes of the cell that they stand for. */
export function formulaElements(formula: Formula, cell: Cell): MathElement[] {
  const elements: MathElement[] = [];
  for (const part of formula) {
    if (part.kind !== 'raised') elements.push(elementOf(part, cell));
    else {
      const base = elements.pop() ?? row([]);
      elements.push({ tag: 'msup', children: [base, row(formulaElements(part.parts, cell))] });
    }
  }
  return elements;
}

/** The node of a cell that a symbol stands for; a letter without a subscript is that of the present step. */
export function nodeOfSymbol(cell: Cell, letter: string, sub?: string): Node | undefined {
  const plain = sub?.replaceAll('-', '−');
  return cell.nodes.find(
    ({ symbol }) => symbol?.letter === letter && (plain ?? 't') === (symbol.sub ?? 't') && letter !== '',
  );
}

const indices = ['d', 't', 'T', 's', 'k', 'I', 'H', 'O', 'σ', 'Σ', 'Π'];

/** A run of letters is a name, a letter, or letters side by side where it cannot be else. */
function wordPart(word: string, sub: string): FormulaPart {
  if (names.includes(word)) return { kind: 'name', text: word };
  const sign = written[word];
  if (sign !== undefined) return { kind: 'sign', text: sign };
  const letter = greek[word] ?? word;
  if ([...letter].length > 1) return { kind: 'symbol', letter: '' };
  return { kind: 'symbol', letter, ...(sub !== '' && { sub: sub.replaceAll('-', '−') }) };
}

function elementOf(part: Exclude<FormulaPart, { kind: 'raised' }>, cell: Cell): MathElement {
  switch (part.kind) {
    case 'number':
      return { tag: 'mn', text: part.text };
    case 'name':
      return { tag: 'mtext', text: part.text };
    case 'sign':
      return {
        tag: 'mo',
        text: part.text,
        ...(/[()]/.test(part.text) && { attributes: { stretchy: 'false' } }),
      };
    case 'symbol': {
      if (part.letter === 'Σ' || part.letter === 'Π') return identifier(part.letter);
      const node = nodeOfSymbol(cell, part.letter, part.sub);
      return { ...symbolElement(part), ...(node && { node: node.id, role: node.role }) };
    }
  }
}

function lettersOf(cell: Cell): string[] {
  const parameters = Object.entries(cell.parameters).flatMap(([group, { shapes }]) =>
    Object.keys(shapes).map(name => parameterSymbol(cell, `${group}.${name}`)?.letter ?? ''),
  );
  return [...cell.nodes.map(({ symbol }) => symbol?.letter ?? ''), ...parameters];
}
