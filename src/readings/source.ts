/** What every form of code of a cell begins with: its name, its equations, its weights by name. */
import type { Cell } from '../cells/spec.ts';
import { type CodeLine, parameterNames } from './assignments.ts';
import { type MathEquation, mathDefinitions, mathEquations } from './mathml.ts';
import { plainText } from './plaintext.ts';
import { hasStack } from './statements.ts';

/** A cell without its head, what it is called, and the sizes that examples use. */
export interface Source {
  readonly title: string;
  readonly cell: Cell;
  readonly sizes: { readonly I: number; readonly H: number };
}

/** The opening string: name and equations, each with its node, then the remarks. */
export function opening({ title, cell }: Source, remarks: readonly string[]): CodeLine[] {
  const equation = ({ node, left, right }: MathEquation): CodeLine => ({
    text: `  ${plainText(left)} = ${plainText(right.flat())}`,
    ...(node !== undefined && { node }),
  });
  return [
    ...lines(`"""${title}`, ''),
    ...mathEquations(cell).map(equation),
    ...mathDefinitions(cell).map(equation),
    ...lines(...about(cell), ''),
    ...lines(...remarks),
    ...lines('"""'),
  ];
}

/** The shapes of all weights by name, in letters, as a dictionary SHAPES. */
export function shapes({ cell }: Source): CodeLine[] {
  const entry = (name: string): string => {
    const [group = '', ...rest] = name.split('.');
    const shape = cell.parameters[group]?.shapes[rest.join('.')] ?? [];
    return `    "${name}": (${shape
      .map(letter => `"${letter}",`)
      .join(' ')
      .replace(/(?<=, .*),$/, '')}),`;
  };
  return lines('SHAPES = {', ...parameterNames(cell).map(entry), '}');
}

/** Lines that belong to no node. */
export function lines(...texts: readonly string[]): CodeLine[] {
  return texts.map(text => ({ text }));
}

/** The definitions of those functions that a cell's operations call, two empty lines before each. */
export function definitionsOf(
  cell: Cell,
  definitions: Readonly<Partial<Record<string, readonly string[]>>>,
): CodeLine[] {
  return Object.entries(definitions)
    .filter(([op]) => cell.nodes.some(node => node.op === op))
    .flatMap(([, definition = []]) => lines('', '', ...definition));
}

/** Code as one text to copy, with a newline at its end. */
export function textOf(code: readonly CodeLine[]): string {
  return `${code.map(({ text }) => text).join('\n')}\n`;
}

/** What the equations alone do not say. */
function about(cell: Cell): string[] {
  return [
    ...(cell.nodes.some(({ op }) => op === 'multiply') ? ['  × is taken unit by unit'] : []),
    ...(hasStack(cell)
      ? ['  LN of a layer’s product takes mean and var over the products of all layers stacked']
      : []),
  ];
}
