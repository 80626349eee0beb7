/** The known words a mistyped or foreign word may have meant, and the letter that an unknown one is written with. */
import type { Task } from './task.ts';

/**
 * The words of the vocabulary nearest to a text by edit distance, nearest first; equals go by length, then by a common
 * beginning. Of letters the one without its accent, of numbers none.
 */
export function nearestWords(task: Task, text: string, count = 3): string[] {
  const typed = text.toLowerCase();
  if (task.reading === 'numbers') return [];
  if (task.reading === 'letters') {
    const [bare] = typed.normalize('NFD');
    return task.vocabulary.filter(letter => letter.toLowerCase() === bare).slice(0, 1);
  }
  return task.vocabulary
    .filter(word => /\p{L}|\p{N}/u.test(word) || typed === word)
    .map(word => ({
      word,
      far: distance(typed, word),
      longer: Math.abs(word.length - typed.length),
      common: commonStart(typed, word),
    }))
    .sort((a, b) => a.far - b.far || a.longer - b.longer || b.common - a.common)
    .slice(0, count)
    .map(({ word }) => word);
}

/** How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another (Damerau 1964). */
export function distance(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  const rows: number[][] = [b.map((_, j) => j).concat(b.length)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const at = (back: number, left: number): number => rows[i - back]?.[j - left] ?? i + j;
      const changed = at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? at(2, 2) + 1 : changed;
      row.push(Math.min(at(1, 0) + 1, (row[j - 1] ?? i) + 1, changed, swapped));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

function commonStart(a: string, b: string): number {
  const letters = [...a];
  const end = letters.findIndex((letter, k) => letter !== b[k]);
  return end < 0 ? letters.length : end;
}
