/** The text field of a deck: edits that its own undo takes back, and the caret put to a line. */
import type { Edit } from '../../src/lessons/stateLine.ts';

/** Puts a piece of text in, as if it had been typed, so that the field's undo knows it; the caret ends behind it. */
export function typeInto(field: HTMLTextAreaElement, { from, to, put }: Edit): void {
  field.focus();
  field.setSelectionRange(from, to);
  // Deprecated, and still the only edit by script that a field's undo takes back.
  const isTyped =
    typeof document.execCommand === 'function' && document.execCommand('insertText', false, put);
  if (isTyped) return;
  field.setRangeText(put, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The line of the caret, from 1. */
export function caretLine({ value, selectionStart }: HTMLTextAreaElement): number {
  return value.slice(0, selectionStart).split('\n').length;
}

/** Selects a line (from 1) and brings it into view. */
export function goToLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n');
  const k = Math.max(0, Math.min(lines.length, line) - 1);
  const from = lines.slice(0, k).reduce((sum, one) => sum + one.length + 1, 0);
  field.focus();
  field.setSelectionRange(from, from + (lines[k] ?? '').length);
  field.scrollTop = heightOf(field, field.value.slice(0, from)) - field.clientHeight / 3;
}

/** How high the text stands in the field, which breaks its lines: a copy of the field is asked. */
function heightOf(field: HTMLTextAreaElement, text: string): number {
  const copy = document.createElement('div');
  copy.className = `${field.className} measured`;
  copy.style.width = `${field.clientWidth}px`;
  copy.textContent = text;
  field.parentElement?.append(copy);
  const height = copy.scrollHeight;
  copy.remove();
  return height;
}
