/** The keys of a presentation, in one table that is also what the help shows. */

/** What keys do. */
export const deeds = [
  ...(['next', 'previous', 'nextSlide', 'previousSlide', 'stepOn', 'stepBack', 'first', 'last'] as const),
  ...([
    'black',
    'white',
    'full',
    'overview',
    'speaker',
    'pointer',
    'restore',
    'code',
    'help',
    'leave',
  ] as const),
] as const;
export type Deed = (typeof deeds)[number];

/** A key as the keyboard names it, with or without Shift. */
export interface Key {
  readonly key: string;
  readonly shift?: true;
}

/** The keys of each deed. */
export const keysOf: Readonly<Record<Deed, readonly Key[]>> = {
  next: [{ key: 'PageDown' }, { key: 'ArrowRight' }, { key: ' ' }],
  previous: [{ key: 'PageUp' }, { key: 'ArrowLeft' }, { key: ' ', shift: true }],
  nextSlide: [{ key: 'ArrowRight', shift: true }],
  previousSlide: [{ key: 'ArrowLeft', shift: true }],
  stepOn: [{ key: 'n' }],
  stepBack: [{ key: 'p' }],
  first: [{ key: 'Home' }],
  last: [{ key: 'End' }],
  black: [{ key: 'b' }, { key: '.' }],
  white: [{ key: 'w' }],
  full: [{ key: 'f' }],
  overview: [{ key: 'o' }],
  speaker: [{ key: 's' }],
  pointer: [{ key: 'l' }],
  restore: [{ key: 'r' }],
  code: [{ key: 'q' }],
  help: [{ key: '?' }],
  leave: [{ key: 'Escape' }],
};

/**
 * What has the focus: a field of words takes all keys; a field of a whole number (`count`, such as votes) or of any number
 * (`number`, such as a guess) all but the letters and signs that it cannot hold; a slider or the figure its arrows, a button
 * Space, a dialog all; nothing takes none.
 */
export type Focus = 'field' | 'count' | 'number' | 'arrows' | 'button' | 'dialog' | 'nothing';

/** A press, as much of it as decides. */
export type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const letter = /^[^\s]$/u;

/** Whether a key is a single letter or sign, which can be switched off. */
export function isLetter({ key }: Pick<Press, 'key'>): boolean {
  return letter.test(key);
}

/** What numbers are written with. */
const held = { count: /^\d$/, number: /^[\d.,eE+\u2212-]$/ } as const;

/**
 * What a press does. PageUp and PageDown are the deck's wherever the focus is. `b` and `.` are its own in every place but a
 * field of words, a dialog, and for `.` a field of numbers with a fraction: there they are what is typed. So a field of votes
 * blackens the screen, and a clicker's keys work everywhere.
 */
export function deedOf(press: Press, focus: Focus, hasLetters: boolean): Deed | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const { key } = press;
  if (!/^Page(Up|Down)$/.test(key)) {
    if (focus === 'dialog' || focus === 'field') return undefined;
    if ((focus === 'count' || focus === 'number') && (!isLetter(press) || held[focus].test(key)))
      return undefined;
    if (focus === 'arrows' && /^(Arrow\w+|Home|End| )$/.test(key)) return undefined;
    if (focus === 'button' && key === ' ') return undefined;
    if (isLetter(press) && !hasLetters) return undefined;
  }
  const name = isLetter(press) ? key.toLowerCase() : key;
  return deeds.find(deed =>
    keysOf[deed].some(
      one => one.key === name && (isLetter(press) || (one.shift ?? false) === press.shiftKey),
    ),
  );
}

const kinds: Readonly<Record<string, Focus>> = { numeric: 'count', decimal: 'number' };

/** Whether all that is typed goes into what has the focus, but for keys that it cannot hold. */
export function isField(focus: Focus): boolean {
  return focus === 'field' || focus === 'count' || focus === 'number';
}

/** What an element takes of the keys while it has the focus. */
export function focusOf(element: Element | null): Focus {
  if (!element) return 'nothing';
  if (element.closest('[role="slider"], [type="range"], [role="tablist"], svg.figure')) return 'arrows';
  if (element.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'))
    return kinds[element.getAttribute('inputmode') ?? ''] ?? 'field';
  if (element.closest('dialog')) return 'dialog';
  return element.closest('button, a, summary, input, [role="button"]') ? 'button' : 'nothing';
}
