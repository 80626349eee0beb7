// Files in the page: the menu's rows, what is dropped, the dialog about the opened one, and what is said without a head.
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { StoreContext } from '../../components/app/store.ts';
import { AboutFile } from '../../components/files/AboutFile.tsx';
import { useFileDrop } from '../../components/files/drop.ts';
import { FileRows } from '../../components/files/FileRows.tsx';
import { Now } from '../../components/panels/Now.tsx';
import { WeightsLine } from '../../components/panels/WeightsLine.tsx';
import { type Choice, choiceOf } from '../../src/cells/catalog.ts';
import { openedFile } from '../../src/models/opened.ts';
import { openFile } from '../../src/models/openFile.ts';
import { writeSafetensors } from '../../src/models/safetensors.ts';
import { mostFileBytes } from '../../src/models/safetensorsHeader.ts';
import { type Weights, writeWeights } from '../../src/models/weightsFile.ts';
import { takeFile } from '../../src/state/fileActions.ts';
import { taskOf } from '../../src/state/schema.ts';
import { tokensOf, traceOf, variantIs } from '../../src/state/selectors.ts';
import { createReaderStore, act as doing, type ReaderStore } from '../../src/state/store.ts';
import { en } from '../../src/words/en.ts';
import { weightsFor } from '../models/weightCases.ts';

const lstm = weightsFor(choiceOf('lstm'));
const bytesOf = (weights: Weights = lstm) => writeWeights(weights, 'ours');
const fileOf = (name: string, bytes = bytesOf()) => new File([bytes], name);

describe('the rows of the menu', () => {
  function open(choice: Choice = choiceOf('lstm'), name: string | null = null) {
    const does = { onOpen: vi.fn(), onSave: vi.fn(), onAbout: vi.fn() };
    render(<FileRows {...does} choice={choice} name={name} />);
    return { ...does, user: userEvent.setup() };
  }

  it('hand over a file that is picked, and the same one again', async () => {
    const { user, onOpen } = open();
    const field = screen.getByLabelText<HTMLInputElement>('Open a file…');
    expect(field).toHaveAttribute('accept', '.safetensors,.lstm.json,.md');
    const file = fileOf('lstm.safetensors');
    await user.upload(field, file);
    await user.upload(field, file);
    expect(onOpen.mock.calls).toEqual([[file], [file]]);
  });

  it('save in either names, PyTorch’s only where it has the cell, else with the reason', async () => {
    const { user, onSave } = open();
    await user.click(screen.getByRole('button', { name: 'Save with our names' }));
    await user.click(screen.getByRole('button', { name: 'Save with PyTorch’s names' }));
    expect(onSave.mock.calls).toEqual([['ours'], ['pytorch']]);
  });

  it.each([
    [choiceOf('lstm', { peepholes: true, inputgate: false }), /nn\.LSTM.*input gate, peepholes/],
    [choiceOf('mgu'), /no MGU/],
  ])('say why PyTorch’s names cannot be had', async (choice, reason) => {
    const { user, onSave } = open(choice);
    const button = screen.getByRole('button', { name: 'Save with PyTorch’s names' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(reason);
    await user.click(button);
    expect(onSave).not.toHaveBeenCalled();
  });

  it('lead to what the file is only while one is open', async () => {
    const { user, onAbout } = open(choiceOf('lstm'), 'lstm.safetensors');
    await user.click(screen.getByRole('button', { name: 'About the file…' }));
    expect(onAbout).toHaveBeenCalledOnce();
  });
});

describe('a drop', () => {
  const Page = () => <output>{useFileDrop() ? 'dragged' : 'at rest'}</output>;

  function open() {
    const store = createReaderStore();
    render(
      <StoreContext value={store}>
        <Page />
      </StoreContext>,
    );
    const drag = (type: string, files: readonly File[], others: Readonly<Record<string, unknown>> = {}) => {
      const dataTransfer = {
        types: files.length > 0 ? ['Files'] : ['text/plain'],
        files,
        dropEffect: 'none',
      };
      const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
        dataTransfer,
        ...others,
      });
      act(() => void document.body.dispatchEvent(event));
      return event.defaultPrevented;
    };
    return { store, drag };
  }

  const notices = (store: ReaderStore) => store.getState().notices;

  it('is shown while files are over the page, and not of text or when they leave', () => {
    const { drag } = open();
    expect(drag('dragenter', [])).toBe(false);
    expect(screen.getByText('at rest')).toBeVisible();
    const file = fileOf('a.safetensors');
    expect(drag('dragover', [file])).toBe(true);
    expect(screen.getByText('dragged')).toBeVisible();
    drag('dragleave', [file], { relatedTarget: document.body });
    expect(screen.getByText('dragged')).toBeVisible();
    drag('dragleave', [file], { relatedTarget: null });
    expect(screen.getByText('at rest')).toBeVisible();
  });

  it('of weights opens them', async () => {
    const { store, drag } = open();
    drag('dragover', [fileOf('own.safetensors')]);
    drag('drop', [fileOf('own.safetensors')]);
    expect(screen.getByText('at rest')).toBeVisible();
    await waitFor(() => expect(openedFile(store.getState().file)?.name).toBe('own.safetensors'));
    expect(store.getState()).toMatchObject({ task: 'file', aboutFile: true, notices: [] });
  });

  const large = fileOf('large.safetensors');
  Object.defineProperty(large, 'size', { value: mostFileBytes + 2 ** 19 });
  const unreadable = fileOf('folder.safetensors');
  unreadable.arrayBuffer = () => Promise.reject(new Error('NotFoundError'));
  it.each([
    ['another kind', [fileOf('notes.pdf')], /only weights, saved states and decks.*\.safetensors/],
    ['several files', [fileOf('a.safetensors'), fileOf('b.safetensors')], /these are 2/],
    ['a broken file', [fileOf('broken.safetensors', bytesOf().slice(0, 99))], /header should end at byte/],
    ['a huge file', [large], /8\.5 MB, at most 8 MB/],
    ['what cannot be read', [unreadable], /could not be read \(NotFoundError\)/],
  ])('of %s says why it is not opened, and changes nothing', async (_, files, why) => {
    const { store, drag } = open();
    const before = store.getState();
    drag('drop', files);
    await waitFor(() => expect(notices(store)).toHaveLength(1));
    expect(store.getState()).toEqual({ ...before, notices: notices(store) });
    expect(notices(store)[0]).toMatchObject({ kind: 'unopened', name: files[0]?.name });
    expect(JSON.stringify(notices(store))).toMatch(why);
  });
});

describe('the dialog about the opened file', () => {
  function open(bytes: Uint8Array, name = 'own.safetensors') {
    const store = createReaderStore();
    doing(store, takeFile, openFile(name, bytes).id);
    const { unmount } = render(
      <StoreContext value={store}>
        <AboutFile />
      </StoreContext>,
    );
    return { store, unmount, user: userEvent.setup() };
  }

  const state = (store: ReaderStore) => store.getState();
  const names = (what: RegExp) => screen.getByRole('textbox', { name: what });
  const use = () => screen.getByRole('button', { name: 'Use this' });

  it('says what it is, and closes', async () => {
    const { store, user } = open(writeWeights(lstm, 'pytorch'));
    expect(screen.getByRole('dialog', { name: 'own.safetensors' })).toHaveTextContent(
      'LSTM: 5 inputs, 4 units, 3 outputs. Its tensors have PyTorch’s names.',
    );
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(state(store).aboutFile).toBe(false);
  });

  it('says that a file has no head, and what PyTorch’s names do not tell', () => {
    open(writeWeights(weightsFor(choiceOf('rnn'), { headed: false }), 'pytorch'));
    expect(screen.getByRole('dialog')).toHaveTextContent(/no head: no prediction/);
    expect(screen.getByRole('dialog')).toHaveTextContent(/tanh from ReLU/);
    expect(screen.queryByRole('textbox', { name: /outputs/ })).toBeNull();
  });

  it('takes names, of symbols unless the reader says that they are of numbers', async () => {
    const { store, user } = open(bytesOf());
    expect(screen.getByRole('radio', { name: /a number for each/ })).toBeChecked();
    await user.type(names(/inputs/), 'she he they it 語');
    expect(screen.getByRole('radio', { name: /one of the inputs/ })).toBeChecked();
    await user.type(names(/outputs/), 'no yes maybe');
    await user.selectOptions(screen.getByRole('combobox'), 'softmax');
    await user.click(use());
    expect(taskOf(state(store))).toMatchObject({
      reading: 'words',
      vocabulary: ['she', 'he', 'they', 'it', '語'],
      outputs: ['no', 'yes', 'maybe'],
      head: 'softmax',
    });
    expect(state(store)).toMatchObject({ text: 'she he they it 語', aboutFile: false });
  });

  it('keeps numbers as numbers under their names', async () => {
    const { store, user } = open(bytesOf());
    await user.type(names(/inputs/), 'a b c d e');
    await user.click(screen.getByRole('radio', { name: /a number for each/ }));
    await user.click(use());
    expect(taskOf(state(store))).toMatchObject({ reading: 'numbers', vocabulary: ['a', 'b', 'c', 'd', 'e'] });
  });

  it.each([
    ['a b c', 'Names of the 5 inputs: 5 names needed, got 3.'],
    ['a b c d a', 'Names of the 5 inputs: “a” stands there twice.'],
  ])('says what is wrong with “%s”, and changes nothing', async (given, message) => {
    const { store, user } = open(bytesOf());
    const before = state(store);
    await user.type(names(/inputs/), given);
    await user.click(use());
    expect(screen.getByRole('alert')).toHaveTextContent(message);
    expect(state(store)).toBe(before);
  });

  it('offers the other cells that have the same weights', async () => {
    const { store, user } = open(writeSafetensors({ tensors: lstm.tensors, metadata: {} }, 'F64'));
    const list = screen.getByRole('combobox', { name: /Taken for/ });
    expect(list).toHaveValue('LSTM');
    await user.selectOptions(list, 'LSTM 2000');
    expect(state(store)).toMatchObject({ candidateactivation: 'g1997', outputactivation: 'h1997' });
    expect(list).toHaveValue('LSTM 2000');
  });
});

describe('the panel', () => {
  it('says that there is no head where a prediction would stand, and tells the last step without a guess', () => {
    const store = createReaderStore();
    const bytes = bytesOf(weightsFor(choiceOf('lstm'), { headed: false }));
    doing(store, takeFile, openFile('own.safetensors', bytes).id);
    const state = store.getState();
    const variant = variantIs(null, state);
    const run = {
      task: taskOf(state),
      choice: variant.choice,
      cell: variant.program.cell,
      tokens: tokensOf(state),
      trace: traceOf(taskOf(state), variant, state.text, state.clamps),
      lanes: ['unit 1', 'unit 2', 'unit 3', 'unit 4'],
    };
    const at = { t: 1, k: run.cell.steps.length - 1, unit: 0 };
    const shared = { run, at, lit: null, onLight: vi.fn(), onTable: vi.fn(), words: en };
    const { rerender } = render(<Now {...shared} />);
    expect(screen.getByRole('heading', { name: 'Put out' })).toBeVisible();
    expect(screen.getByText(/the file has no head/)).toBeVisible();
    rerender(<Now {...shared} compact />);
    expect(screen.getByText(/the file has no head/)).toBeVisible();
  });

  it('says which file the weights are of, and which of them are not of it', () => {
    const cell = variantIs(null, createReaderStore().getState()).program.cell;
    const shared = { cell, source: 'file', seed: 3, words: en.cells.weights } as const;
    const line = (isOther: boolean, untrained: readonly string[]) => (
      <WeightsLine {...shared} file={{ name: 'own.safetensors', isOther }} untrained={untrained} />
    );
    const { container, rerender } = render(line(false, []));
    expect(container).toHaveTextContent(/^Weights from “own.safetensors”$/);
    rerender(line(true, []));
    expect(container).toHaveTextContent(/there for another cell/);
    rerender(line(true, ['forget.W']));
    expect(container).toHaveTextContent(/^Weights from “own.safetensors”\. Not trained: .*, from seed 3$/);
  });
});
