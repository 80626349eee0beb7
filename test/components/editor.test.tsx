// The editor of the own deck: what is typed is kept, faults lead to their line, the figure and the text tell the same.
import { readFileSync } from 'node:fs';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreContext } from '../../components/app/store.ts';
import { Editor } from '../../components/editor/Editor.tsx';
import { rereadDeck } from '../../components/editor/reading.ts';
import { openFiles } from '../../components/files/opening.ts';
import { readDeck } from '../../src/lessons/meaning.ts';
import { broughtDeck } from '../../src/state/deckLink.ts';
import { draftNow, forgetDraft, keepDraft } from '../../src/state/draft.ts';
import { createReaderStore } from '../../src/state/store.ts';
import { trainedTasks } from '../../src/tasks/catalog.ts';
import { textRun } from './textrun.ts';

const device = (): Storage => localStorage;
const two =
  'deck: Two\nstate: weights=seed\n---\nstate: t=2\n# One\nfirst words\n---\nstate: t=3\n# Two\nmore words\n';

beforeEach(() => {
  localStorage.clear();
  forgetDraft();
  vi.stubGlobal('fetch', (address: URL) =>
    Promise.resolve(new Response(readFileSync(`public${address.pathname}`))),
  );
  URL.createObjectURL = vi.fn(() => 'blob:deck');
  URL.revokeObjectURL = vi.fn();
});
afterEach(() => vi.unstubAllGlobals());

async function open(text: string | null, isSaved = true) {
  if (text !== null) keepDraft({ text, name: 'two', isSaved }, device);
  const store = createReaderStore({ place: 'edit/own', weights: 'seed' });
  const run = textRun(trainedTasks.agreement, store.getState().text);
  const shown = (
    <StoreContext value={store}>
      <Editor run={{ ...run, variant: {} as never }} lit={null} onLight={() => undefined} />
    </StoreContext>
  );
  const { unmount } = render(shown);
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the deck' });
  return { store, field, unmount, user: userEvent.setup() };
}

/** Puts the caret in front of the first place of some words. */
function caretTo(field: HTMLTextAreaElement, words: string): void {
  const at = field.value.indexOf(words);
  act(() => field.focus());
  field.setSelectionRange(at, at);
  fireEvent.select(field);
}

function edit(field: HTMLTextAreaElement, from: string, to: string): void {
  fireEvent.change(field, { target: { value: field.value.replace(from, to) } });
}

describe('the text', () => {
  it('begins as the template, and what is typed is there after a reload', async () => {
    const { field, unmount } = await open(null);
    expect(field.value).toBe(readFileSync('public/decks/template.md', 'utf8'));
    expect(screen.getByText(/^Saved, kept on this device/)).toBeVisible();
    edit(field, 'My first deck', 'Mine');
    expect(screen.getByText(/^Not saved to a file, kept/)).toBeVisible();
    unmount();
    forgetDraft();
    const again = await open(null);
    expect(again.field.value).toContain('deck: Mine');
  });

  it('says where the device keeps nothing, and asks before the page is left', async () => {
    const { field } = await open(two);
    vi.stubGlobal('localStorage', undefined);
    edit(field, 'first', 'other');
    expect(screen.getByText(/not kept on this device: save it/)).toBeVisible();
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
  });

  it('is saved under its name, and is then saved', async () => {
    const { field, user } = await open(two, false);
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await user.type(screen.getByRole('textbox', { name: 'Name of the file' }), '/b');
    await user.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(click.mock.instances[0]).toMatchObject({ download: 'twob.md' });
    const [blob] = vi.mocked(URL.createObjectURL).mock.calls[0] ?? [];
    expect(await (blob as Blob).text()).toBe(field.value);
    expect(draftNow(device)).toMatchObject({ isSaved: true });
    click.mockRestore();
  });
});

describe('the slide of the caret', () => {
  it('stands beside the text, and sets the figure', async () => {
    const { field, store } = await open(two);
    const preview = () => within(screen.getByRole('region', { name: 'The slide' }));
    expect(preview().getByRole('heading', { name: 'One' })).toBeVisible();
    await waitFor(() => expect(store.getState().t).toBe(1));
    caretTo(field, 'more');
    expect(screen.getByText('Line 10, slide 2 of 2')).toBeVisible();
    expect(preview().getByRole('heading', { name: 'Two' })).toBeVisible();
    await waitFor(() => expect(store.getState()).toMatchObject({ t: 2, place: 'edit/own' }));
  });

  it('shows words as they are typed, without touching what the reader did with the figure', async () => {
    const { field, store } = await open(two);
    await waitFor(() => expect(store.getState().t).toBe(1));
    act(() => store.setState({ t: 5 }));
    edit(field, 'first', 'quite other');
    expect(await screen.findByText('quite other words')).toBeVisible();
    expect(store.getState().t).toBe(5);
  });

  it('takes the state of the figure as its line, which then sets the figure so', async () => {
    const { field, store, user } = await open(two);
    caretTo(field, 'more');
    await waitFor(() => expect(store.getState().t).toBe(2));
    act(() => store.setState({ t: 5, step: 'forget', unit: 2 }));
    await user.click(screen.getByRole('button', { name: 'Insert the state of the figure' }));
    expect(field.value).toBe(two.replace('state: t=3', 'state: t=6&step=forget&unit=3'));
    expect(screen.getByText('Line 8 now sets the figure as it stands.')).toBeVisible();
    caretTo(field, 'first');
    await waitFor(() => expect(store.getState()).toMatchObject({ t: 1, unit: 0 }));
    caretTo(field, 'more');
    await waitFor(() => expect(store.getState()).toMatchObject({ t: 5, step: 'forget', unit: 2 }));
  });
});

describe('faults', () => {
  it('are listed by line, put the caret there, and leave the other slides standing', async () => {
    const { field, user } = await open(two);
    expect(screen.getByRole('region', { name: 'No faults' })).toBeVisible();
    edit(field, 'more words', 'more {nothing.1}');
    const list = await screen.findByRole('region', { name: '1 fault' });
    await user.click(within(list).getByRole('button', { name: /^Line 10: .*nothing/ }));
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('more {nothing.1}');
    expect(screen.getByText('This slide could not be read as it was meant.')).toBeVisible();
    caretTo(field, 'first');
    expect(screen.getByText('first words')).toBeVisible();
  });
});

it('a deck that is read again is what it would be if it were read anew, lines included', () => {
  const texts = [
    two,
    two.replace('first words', 'first\n\n{nothing.1} [q](no)'),
    `deck: x\n---\n# New\n---\n${two.split('---\n').slice(1).join('---\n')}`,
    two.replace('more words', '{f.99}').replace('first', 'one\nmore\nfirst'),
    two.replace('weights=seed', 'cell=gru').replace('more words', '[o] {f.1}'),
    two.replace('more words', '[o] {f.1}'),
  ];
  for (const text of [...texts, ...texts.reverse()]) expect(rereadDeck(text)).toEqual(readDeck(text));
});

describe('another deck', () => {
  const file = new File(['deck: Other\r\n---\r\n# Other\r\n'], 'other.md');

  it('takes the place of a saved one at once, in Learn', async () => {
    const { store, field } = await open(two);
    await act(() => openFiles(store, [file]));
    expect(draftNow(device)).toEqual({ text: 'deck: Other\n---\n# Other\n', name: 'other', isSaved: true });
    expect(location.hash).toBe('#/learn/own');
    expect(field.value).toBe('deck: Other\n---\n# Other\n');
  });

  it.each([
    ['Keep mine', two, 0],
    ['Replace it', 'deck: Other\n---\n# Other\n', 0],
    ['Save mine, then replace it', 'deck: Other\n---\n# Other\n', 1],
  ])('is asked for where mine is not saved: %s', async (answer, text, saved) => {
    const { store, user } = await open(two, false);
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const opening = openFiles(store, [file]);
    await user.click(await screen.findByRole('button', { name: answer }));
    await opening;
    expect(draftNow(device)?.text).toBe(text);
    expect(click).toHaveBeenCalledTimes(saved);
    expect(screen.queryByRole('dialog')).toBeNull();
    click.mockRestore();
  });

  it('that is no text is refused, and mine stays', async () => {
    const { store } = await open(two);
    await act(() => openFiles(store, [new File([new Uint8Array([0xff, 0xfe, 0x41])], 'broken.md')]));
    expect(JSON.stringify(store.getState().notices)).toMatch(/broken\.md.*UTF-8/);
    expect(draftNow(device)?.text).toBe(two);
  });
});

describe('the link', () => {
  it('brings the text, to Learn or to Present', async () => {
    const { user } = await open(two);
    await user.click(screen.getByRole('button', { name: 'Share as a link' }));
    const address = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Link' });
    for (const room of ['Learn', 'Present']) {
      await user.click(await screen.findByRole('radio', { name: room }));
      const { hash } = new URL((await address()).value);
      expect(hash).toMatch(new RegExp(`^#/${room.toLowerCase()}/own/1\\?`));
      expect(broughtDeck(hash).text).toBe(two);
    }
  });

  it('of more than 2,000 characters is not given; the file is', async () => {
    const noise = Array.from({ length: 900 }, (_, k) => ((k * 7919) % 104_729).toString(36)).join(' ');
    const { user } = await open(`${two}\n${noise}`);
    await user.click(screen.getByRole('button', { name: 'Share as a link' }));
    const dialog = await screen.findByRole('dialog', { name: 'The deck as a link' });
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(/would have [\d,]+ characters/);
    expect(within(dialog).getByRole('button', { name: 'Save the file' })).toBeVisible();
    expect(within(dialog).queryByRole('textbox')).toBeNull();
  });
});
