// The strip of letters and of numbers as a reader uses it: read, gone through and changed.
import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openingTask } from '../../src/tasks/catalog.ts';
import { StripPage } from './stripPage.tsx';

function open(task: 'text' | 'numbers', text: string, t = 0) {
  const user = userEvent.setup();
  const { container } = render(<StripPage task={task} text={text} t={t} k={4} />);
  return { user, container };
}

const token = (name: RegExp | string) => screen.getByRole('button', { name });
const shownIn = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('button')
    .map(button => button.textContent);
const slider = () => screen.getByRole('slider', { name: 'Time step' });

describe('numbers', () => {
  const text = '0.3056,1_-0.5,0_0.25,1';

  it('stand in few digits over their columns, and are heard by name', () => {
    open('numbers', text, 1);
    expect(shownIn('Numbers')).toEqual(['0.31, 1', '−0.5, 0', '0.25, 1']);
    expect(token('x1: 0.31, x2: 1, step 1')).toHaveAttribute('title', 'x1: 0.31, x2: 1');
    expect(token(/step 2$/)).not.toHaveAttribute('data-unknown');
    expect(slider()).toHaveAttribute('aria-valuetext', 'step 2 of 3, x1: −0.5, x2: 0');
  });

  it('are changed in a field that holds them as they were typed, several with commas', async () => {
    const { user } = open('numbers', text, 1);
    await user.dblClick(token(/step 1$/));
    expect(screen.getByRole('textbox', { name: 'Numbers of step 1' })).toHaveValue('0.3056, 1');
    await user.keyboard('0.3, 1{Enter}');
    expect(shownIn('Numbers')).toEqual(['0.3, 1', '−0.5, 0', '0.25, 1']);
    expect(token(/step 1$/)).toHaveFocus();
  });

  it('take the minus that the page writes', async () => {
    const { user } = open('numbers', text, 1);
    await user.dblClick(token(/step 3$/));
    await user.keyboard('−0.75,−1{Enter}');
    expect(shownIn('Numbers').at(-1)).toBe('−0.75, −1');
    expect(token(/step 3$/)).not.toHaveAttribute('data-unknown');
  });

  it('that cannot be read are kept, marked, and told what is wrong', async () => {
    const { user } = open('numbers', text, 1);
    await user.dblClick(token(/step 2$/));
    await user.keyboard('abc, 1{Enter}');
    expect(shownIn('Numbers')[1]).toBe('abc, 1');
    expect(token('abc, 1, step 2, not all of it read')).toHaveAttribute('data-unknown');
    const help = await screen.findByRole('group', { name: 'What is read here' });
    expect(help).toHaveTextContent(
      '“abc, 1” is not 2 numbers with commas between: what is missing or no number counts as 0.',
    );
    expect(within(help).getAllByRole('button')).toHaveLength(1);
    await user.click(within(help).getByRole('button', { name: 'Change it' }));
    await user.keyboard('0, 1{Enter}');
    expect(shownIn('Numbers')[1]).toBe('0, 1');
  });

  it('are added and taken away step by step', async () => {
    const { user } = open('numbers', text, 1);
    await user.click(screen.getByRole('button', { name: 'add a step' }));
    await user.keyboard('0.5, 0{Enter}{Escape}');
    expect(shownIn('Numbers')).toHaveLength(4);
    token(/step 1$/).focus();
    await user.keyboard('{Delete}');
    expect(shownIn('Numbers')).toEqual(['−0.5, 0', '0.25, 1', '0.5, 0']);
  });

  it('are changed all at once, lines that are pasted too', async () => {
    const { user } = open('numbers', text, 1);
    await user.click(screen.getByRole('button', { name: 'Edit the numbers' }));
    const field = await screen.findByLabelText('All the numbers');
    expect(field).toHaveValue('0.3056,1 -0.5,0 0.25,1');
    await user.clear(field);
    await user.click(field);
    await user.paste('1,2\n3,4\r\n5,6\n');
    await user.keyboard('{Enter}');
    expect(shownIn('Numbers')).toEqual(['1, 2', '3, 4', '5, 6']);
  });

  it('are listed shortened among the examples, the present ones marked, without a vocabulary', async () => {
    const [first, second = ''] = openingTask('numbers').texts;
    const { user } = open('numbers', first);
    await user.click(screen.getByRole('button', { name: 'Examples' }));
    const items = within(await screen.findByRole('group', { name: 'Examples' })).getAllByRole('button');
    expect(items.map(item => item.textContent)).toEqual([
      '0, 0.38, 0.71, 0.92, 1, 0.92, 0.71, 0.38 … (16 steps)',
      '0, 0, 0, 1, 0, 0, 0, 1 … (12 steps)',
      '(0, 1), (1, 0), (0, 1), (1, 0), (0, 1), (1, 0)',
      'Paste or open a file…',
      'Let it go on…',
    ]);
    expect(items.map(item => item.getAttribute('aria-current'))).toEqual(['true', null, null, null, null]);
    await user.click(items[1] as HTMLElement);
    expect(shownIn('Numbers').join('_')).toBe(second);
  });

  it('have columns as wide as they need, no gate’s number beyond them', () => {
    const { container } = open('numbers', '1_0.5_-0.25', 2);
    const width = Number.parseFloat(container.querySelector<HTMLElement>('.tokens li')?.style.width ?? '');
    expect(width).toBe(64);
    for (const text of container.querySelectorAll('.time-step [data-role] text')) {
      const x = Number(text.getAttribute('x'));
      expect(text.getAttribute('text-anchor') === 'end' ? x - 24 : x).toBeGreaterThanOrEqual(0);
      expect(text.getAttribute('text-anchor') === 'end' ? x : x + 24).toBeLessThanOrEqual(width);
    }
  });
});

describe('letters', () => {
  it('stand one by one in narrow columns, a space so that it can be seen', () => {
    const { container } = open('text', 'ab c', 2);
    expect(shownIn('Text')).toEqual(['a', 'b', '␣', 'c']);
    expect(token('space, letter 3')).toHaveAttribute('aria-current', 'true');
    expect(container.querySelector<HTMLElement>('.tokens li')?.style.width).toBe('56px');
  });

  it('are replaced, by a space too, and taken away by an empty field', async () => {
    const { user } = open('text', 'abc', 1);
    await user.dblClick(token('b, letter 2'));
    await user.keyboard('{Backspace} {Enter}');
    expect(shownIn('Text')).toEqual(['a', '␣', 'c']);
    expect(token('space, letter 2')).toHaveFocus();
    await user.keyboard('{Enter}{Backspace}{Enter}');
    expect(shownIn('Text')).toEqual(['a', 'c']);
  });

  it('are added, several at once, and edited as one text', async () => {
    const { user } = open('text', 'ab', 1);
    await user.click(screen.getByRole('button', { name: 'add a letter' }));
    await user.keyboard(' cd{Enter}{Escape}');
    expect(shownIn('Text')).toEqual(['a', 'b', '␣', 'c', 'd']);
    await user.click(screen.getByRole('button', { name: 'Edit the text' }));
    expect(screen.getByLabelText('The whole text')).toHaveValue('ab cd');
  });

  it('are all in the list of known letters', async () => {
    const { user } = open('text', 'ab a', 1);
    await user.click(screen.getByRole('button', { name: 'Examples' }));
    await user.click(screen.getByRole('button', { name: 'All the letters it knows' }));
    const list = await screen.findByRole('dialog', { name: 'The 3 letters this cell knows' });
    await user.click(within(list).getByRole('button', { name: 'space' }));
    expect(shownIn('Text').at(-1)).toBe('␣');
  });

  it('that the cell does not know offer the one without its accent', async () => {
    const known = [33, 91].flatMap(first =>
      Array.from({ length: 32 }, (_, k) => String.fromCodePoint(first + k)),
    );
    const { user } = open('text', `${known.join('')}é`, 1);
    await user.click(token(/^é, letter 65, not in the vocabulary/));
    const help = await screen.findByRole('group', { name: 'Nearest known letters' });
    await user.click(within(help).getByRole('button', { name: 'e' }));
    expect(shownIn('Text').at(-1)).toBe('e');
  });

  it('stay under the pointer when the narrow columns are dragged along', () => {
    open('text', 'abcdefgh', 0);
    fireEvent.pointerDown(slider(), { clientX: 60, clientY: 40, button: 0 });
    expect(slider()).toHaveAttribute('aria-valuenow', '2');
  });
});
