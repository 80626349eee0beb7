// The strip as a reader uses it: the sentence is read, gone through and changed, by mouse and by keys alone.
import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { StripProps } from '../../components/strip/Strip.tsx';
import { vectorOf } from '../../src/engine/forward.ts';
import { shown } from '../../src/readings/numbers.ts';
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';
import { StripPage } from './stripPage.tsx';
import { textRun } from './textrun.ts';

const task = tasks.agreement;
const first = task.texts[0];

function open(text = first, t = 4, k = 4, others: Partial<StripProps> = {}) {
  const user = userEvent.setup();
  const { container } = render(<StripPage text={text} t={t} k={k} {...others} />);
  return { user, container };
}

const token = (name: RegExp) => screen.getByRole('button', { name });
const sentence = () =>
  within(screen.getByRole('list', { name: 'Sentence' }))
    .getAllByRole('button')
    .map(button => button.textContent)
    .join(' ');
const slider = () => screen.getByRole('slider', { name: 'Time step' });

describe('the time axis', () => {
  it('says where the reader stands', () => {
    open();
    expect(slider()).toHaveAttribute('aria-valuetext', 'step 5 of 10, boys');
    expect(token(/^boys/)).toHaveAttribute('aria-current', 'true');
    expect(sentence()).toBe(first);
  });

  it('moves by arrow keys, Home and End, and stays within the sentence', async () => {
    const { user } = open();
    slider().focus();
    await user.keyboard('{ArrowRight}');
    expect(slider()).toHaveAttribute('aria-valuenow', '6');
    await user.keyboard('{End}{ArrowRight}');
    expect(slider()).toHaveAttribute('aria-valuenow', '10');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(slider()).toHaveAttribute('aria-valuenow', '1');
  });

  it('is walked along its words, of which one takes the focus', async () => {
    const { user } = open();
    token(/^boys/).focus();
    await user.keyboard('{ArrowRight}');
    expect(token(/^came/)).toHaveFocus();
    expect(token(/^came/)).toHaveAttribute('tabindex', '0');
    expect(token(/^boys/)).toHaveAttribute('tabindex', '-1');
    await user.click(token(/^anna/));
    expect(slider()).toHaveAttribute('aria-valuenow', '1');
  });

  it('is scrubbed by dragging, column by column, and a click chooses the row', () => {
    const onUnit = vi.fn();
    open(first, 4, 4, { onUnit });
    fireEvent.pointerDown(slider(), { clientX: 10, clientY: 40, button: 0 });
    expect(slider()).toHaveAttribute('aria-valuenow', '1');
    fireEvent.pointerMove(slider(), { clientX: 250, clientY: 40 });
    expect(slider()).toHaveAttribute('aria-valuenow', '4');
    fireEvent.pointerMove(slider(), { clientX: 9999, clientY: 40 });
    expect(slider()).toHaveAttribute('aria-valuenow', '10');
    fireEvent.pointerUp(slider(), { clientX: 9999, clientY: 40 });
    expect(onUnit).not.toHaveBeenCalled();
    fireEvent.pointerDown(slider(), { clientX: 10, clientY: 40, button: 0 });
    fireEvent.pointerUp(slider(), { clientX: 10, clientY: 40 });
    expect(onUnit).toHaveBeenCalledExactlyOnceWith(3);
  });

  it('tells where the present word stands', () => {
    const onTokenX = vi.fn();
    open(first, 4, 4, { onTokenX });
    expect(onTokenX).toHaveBeenLastCalledWith(112 + 4 * 80 + 40);
  });
});

describe('the memory', () => {
  const numbers = (container: HTMLElement, tense: string) =>
    [...container.querySelectorAll(`[data-tense="${tense}"]`)].map(column =>
      [...column.querySelectorAll('text')].map(text => text.textContent),
    );

  it('shows the chosen unit and its gates in numbers up to now, and none to come', () => {
    const { container } = open(first, 4, 6);
    const { trace } = textRun(task);
    const at = (t: number) =>
      ['c', 'forget', 'input', 'output'].map(id => shown(vectorOf(trace, id, t)[0] ?? Number.NaN));
    expect(numbers(container, 'past')).toEqual([0, 1, 2, 3].map(at));
    expect(numbers(container, 'present')).toEqual([at(4)]);
    expect(numbers(container, 'future').flat()).toEqual([]);
  });

  it('keeps back what later steps tell', () => {
    const { container } = open(first, 4, 2);
    const { trace } = textRun(task);
    const told = ['forget', 'input'].map(id => shown(vectorOf(trace, id, 4)[0] ?? Number.NaN));
    expect(numbers(container, 'present')).toEqual([told]);
    expect(container.querySelectorAll('[data-tense="present"] .empty')).toHaveLength(task.hidden + 1);
  });

  it('chooses units by up and down', async () => {
    const { user, container } = open();
    slider().focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(container.querySelector('.names .focused')).toHaveTextContent('unit 2');
  });

  it('lights the node under the pointer', () => {
    const onLight = vi.fn();
    open(first, 4, 4, { onLight });
    fireEvent.pointerMove(slider(), { clientX: 10, clientY: 5 });
    expect(onLight).toHaveBeenLastCalledWith('c');
    fireEvent.pointerMove(slider(), { clientX: 10, clientY: 104 });
    expect(onLight).toHaveBeenLastCalledWith('forget');
    fireEvent.pointerLeave(slider());
    expect(onLight).toHaveBeenLastCalledWith(null);
  });
});

describe('a word', () => {
  it('is replaced by double-click, or by Enter on it', async () => {
    const { user } = open();
    await user.dblClick(token(/^boys/));
    await user.keyboard('girls{Enter}');
    expect(sentence()).toBe(first.replace('boys', 'girls'));
    expect(token(/^girls/)).toHaveFocus();
    await user.keyboard('{Enter}');
    await user.keyboard('children{Enter}');
    expect(sentence()).toBe(first.replace('boys', 'children'));
  });

  it('stays as it was after Escape, and is kept when the field is left', async () => {
    const { user } = open();
    token(/^boys/).focus();
    await user.keyboard('{F2}');
    await user.keyboard('girls{Escape}');
    expect(sentence()).toBe(first);
    await user.keyboard('{F2}');
    await user.keyboard('girls');
    await user.click(screen.getByRole('button', { name: 'Examples' }));
    expect(sentence()).toBe(first.replace('boys', 'girls'));
  });

  it('is taken away by Delete', async () => {
    const { user } = open();
    token(/^boys/).focus();
    await user.keyboard('{Delete}');
    expect(sentence()).toBe(first.replace('boys ', ''));
    expect(token(/^came/)).toHaveFocus();
  });

  it('is added at the caret, one after another', async () => {
    const { user } = open('anna', 0);
    await user.click(screen.getByRole('button', { name: 'add a word' }));
    await user.keyboard('left{Enter}home{Enter}{Escape}');
    expect(sentence()).toBe('anna left home');
    expect(screen.getByRole('button', { name: 'add a word' })).toHaveFocus();
  });

  it('can be the first one', async () => {
    const { user } = open('', 0);
    expect(slider()).toHaveAttribute('aria-valuetext', 'no words yet');
    await user.click(screen.getByPlaceholderText('Type a word, or take an example'));
    await user.keyboard('anna{Enter}');
    expect(sentence()).toBe('anna');
  });
});

describe('an unknown word', () => {
  it('is marked, and the nearest known words are offered as soon as it is typed', async () => {
    const { user } = open();
    await user.dblClick(token(/^boys/));
    await user.keyboard('bosy{Enter}');
    const word = token(/^bosy, word 5, not in the vocabulary/);
    expect(word).toHaveAttribute('title', 'not in this cell’s vocabulary: read as ‹unknown›');
    const help = await screen.findByRole('group', { name: 'Nearest known words' });
    await user.click(within(help).getByRole('button', { name: 'boys' }));
    expect(sentence()).toBe(first);
    expect(screen.queryByRole('group', { name: 'Nearest known words' })).toBeNull();
  });

  it('leads to the whole vocabulary, from which a word takes its place', async () => {
    const { user } = open('anna glorf', 0);
    await user.click(token(/^glorf/));
    await user.click(await screen.findByRole('button', { name: 'All the words it knows' }));
    const list = await screen.findByRole('dialog');
    expect(within(list).getAllByRole('listitem')).toHaveLength(task.vocabulary.length);
    await user.click(within(list).getByRole('button', { name: 'left' }));
    expect(sentence()).toBe('anna left');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps its help closed after Escape, with the focus on the word', async () => {
    const { user } = open('anna glorf', 0);
    await user.click(token(/^glorf/));
    await screen.findByRole('group', { name: 'Nearest known words' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Nearest known words' })).toBeNull();
    expect(token(/^glorf/)).toHaveFocus();
  });
});

describe('the whole sentence', () => {
  it('is edited in one field: Enter applies, Escape leaves it as it was', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Edit the sentence' }));
    expect(await screen.findByLabelText('The whole sentence')).toHaveValue(first);
    await user.keyboard('tom came{Escape}');
    expect(sentence()).toBe(first);
    await user.click(screen.getByRole('button', { name: 'Edit the sentence' }));
    await screen.findByLabelText('The whole sentence');
    await user.keyboard('tom came{Enter}');
    expect(sentence()).toBe('tom came');
    expect(screen.getByRole('button', { name: 'Edit the sentence' })).toHaveFocus();
  });

  it('can be an example', async () => {
    const { user } = open();
    const other = task.texts[1] ?? '';
    await user.click(screen.getByRole('button', { name: 'Examples' }));
    await user.click(await screen.findByRole('button', { name: other }));
    expect(sentence()).toBe(other);
    expect(screen.queryByRole('group', { name: 'Examples' })).toBeNull();
  });
});

describe('on a phone', () => {
  it('keeps every function in the list at the left', async () => {
    const onTable = vi.fn();
    const { user } = open(first, 4, 4, { arrangement: 'compact', width: 390, onTable });
    const list = () => screen.getByRole('button', { name: 'Examples and editing' });
    await user.click(list());
    await user.click(screen.getByRole('button', { name: 'View the strip as a table' }));
    expect(onTable).toHaveBeenCalledOnce();
    await user.click(list());
    await user.click(screen.getByRole('button', { name: 'Edit the sentence' }));
    expect(screen.getByLabelText('The whole sentence')).toHaveFocus();
  });
});
