/** The reader's text in its one normal form: its steps joined as its task reads them, no longer than the page bears. */
import { mostCharacters, type Reading, stepsIn } from '../tasks/task.ts';
import { remember } from './remember.ts';

/** The most words, letters or rows of numbers a text may have. */
export const mostWords = 200;
/** The most characters a row of numbers may have. */
const mostOfRow = 160;

/** How a task's texts are cut and joined. */
interface Form {
  readonly parts: (text: string) => string[];
  readonly joint: string;
  readonly longest: number;
}

const forms: Readonly<Record<Reading, Form>> = {
  words: { parts: wordsIn, joint: ' ', longest: mostCharacters },
  letters: {
    parts: text => [...clean(text).replace(/[\s\p{Cc}]+/gu, ' ')],
    joint: '',
    longest: mostCharacters,
  },
  numbers: {
    parts: text =>
      stepsIn(
        clean(text)
          .replace(/−/g, '-')
          .replace(/\s*,\s*/g, ',')
          .replace(/\p{Cc}+/gu, ' '),
      ),
    joint: '_',
    longest: mostOfRow,
  },
};

/** The time steps of a text as they were written; control characters part words like spaces, halves of characters are left out. */
export function partsOf(reading: Reading, text: string): string[] {
  return forms[reading].parts(text);
}

/** The most characters such a part may have. */
export function longestPart(reading: Reading): number {
  return forms[reading].longest;
}

/** The text of such parts. */
export function joined(reading: Reading, parts: readonly string[]): string {
  return parts.join(forms[reading].joint);
}

/** The text with its parts joined as its task writes them; empty if there is none. */
export function evenText(reading: Reading, text: string): string {
  return joined(reading, partsOf(reading, text));
}

/** The text in that form, cut to the most parts and each part to the most characters. */
export const normalText = remember((reading: Reading, text: string): string => {
  const { longest } = forms[reading];
  return joined(
    reading,
    partsOf(reading, text)
      .slice(0, mostWords)
      .map(part => part.slice(0, longest).replace(/\p{Cs}/gu, '')),
  );
});

function wordsIn(text: string): string[] {
  return clean(text)
    .split(/[\s\p{Cc}]+/u)
    .filter(word => word !== '');
}

function clean(text: string): string {
  return text.replace(/\p{Cs}/gu, '');
}
