/** MathML elements as plain text, for comments in code: W_f x_t + R_f h_{t−1}, fractions with a stroke. */
import type { MathElement } from './mathsymbol.ts';

/** Elements side by side, with spaces around the signs between them. */
export function plainText(elements: readonly MathElement[]): string {
  return elements.map(element => plain(element, ' ')).join('');
}

function plain({ tag, text = '', children = [] }: MathElement, space: '' | ' '): string {
  const parts = (inside: '' | ' '): string[] => children.map(child => plain(child, inside));
  switch (tag) {
    case 'msub':
    case 'msup': {
      const [base, script = ''] = parts('');
      return `${base}${tag === 'msub' ? '_' : '^'}${script.length > 1 ? `{${script}}` : script}`;
    }
    case 'mfrac':
      return parts(' ')
        .map(part => (/[ (]/.test(part) && !part.startsWith('√') ? `(${part})` : part))
        .join(' / ');
    case 'mspace':
      return ' ';
    case 'mo':
      return /^[+−×=]$/.test(text) ? `${space}${text}${space}` : text === ',' ? `,${space}` : text;
    default:
      return text + parts(space).join('');
  }
}
