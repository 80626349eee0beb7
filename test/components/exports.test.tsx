// What is handed out: done, refused and failed are told; files are named for their task and cell; guesses are kept.
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreContext } from '../../components/app/store.ts';
import { CodeTab } from '../../components/exports/CodeTab.tsx';
import { Hand, type Made } from '../../components/exports/Hand.tsx';
import { NumbersTab } from '../../components/exports/NumbersTab.tsx';
import { PictureTab } from '../../components/exports/PictureTab.tsx';
import { readLink } from '../../src/state/link.ts';
import { createReaderStore } from '../../src/state/store.ts';
import { evenText } from '../../src/state/text.ts';

const text: Made = { name: 'a.csv', type: 'text/csv', content: 'a,b', note: '3 bytes' };
const files: { name: string; content: Blob }[] = [];

beforeEach(() => {
  files.length = 0;
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')));
  let content = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation(given => {
    content = given as Blob;
    return 'blob:it';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (this.download) files.push({ name: this.download, content });
  });
});

describe('what was made', () => {
  it('is saved under its name, and the button says so', async () => {
    const user = userEvent.setup();
    render(<Hand made={text} />);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: 'Saved' })).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Saved');
    expect(files.map(({ name }) => name)).toEqual(['a.csv']);
    expect(await files[0]?.content.text()).toBe('a,b');
  });

  it('is copied; where that is refused, it is said what to do', async () => {
    const user = userEvent.setup();
    render(<Hand made={text} />);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument();
    expect(write).toHaveBeenCalledWith('a,b');
    write.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Copied' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('save the file instead');
  });

  it('says why it could not be made, and can be tried again', async () => {
    const user = userEvent.setup();
    const content = vi
      .fn<() => Promise<Blob>>()
      .mockRejectedValueOnce(new Error('the font Inter could not be loaded'))
      .mockResolvedValueOnce(new Blob(['png']));
    render(<Hand made={{ ...text, name: 'a.png', content }} />);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('the font Inter could not be loaded');
    expect(files).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(files.map(({ name }) => name)).toEqual(['a.png']));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a tab', () => {
  const show = (Tab: () => React.ReactNode, link: string) =>
    render(
      <StoreContext value={createReaderStore(readLink(`#/explore?v=1${link}`).changes)}>
        <Tab />
      </StoreContext>,
    );
  const untrained = '&task=agreement&weights=seed&wseed=4';

  it('tells in the file where the numbers come from', async () => {
    const user = userEvent.setup();
    show(NumbersTab, `${untrained}&text=${evenText('words', '=boys left')}&clamps=forget 1 2 0.5`);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(files.map(({ name }) => name)).toEqual(['agreement-lstm-values.csv']));
    const lines = (await files[0]?.content.text())?.split('\r\n') ?? [];
    expect(lines).toContain('# seed,4');
    expect(lines).toContain('# clamps,forget 1 2 0.5');
    expect(lines).toContain('# weights,"from a seed, untrained"');
    expect(lines).toContain("# text,'=boys left");
    expect(lines.filter(line => /^\d+,/.test(line)).map(line => line.split(',')[1])).toEqual([
      "'=boys",
      'left',
    ]);
    expect(lines.some(line => line.startsWith('# model'))).toBe(false);
  });

  it('has no gradients where nothing is predicted from a word', async () => {
    const user = userEvent.setup();
    show(NumbersTab, `${untrained}&text=`);
    await user.click(screen.getByRole('radio', { name: 'Gradients' }));
    expect(screen.getByText(/nothing to trace back/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('of pictures or numbers gives away nothing that is being guessed; code is not asked for', () => {
    for (const Tab of [PictureTab, NumbersTab]) {
      const { unmount } = show(Tab, `${untrained}&predict=1`);
      expect(screen.getByText(/Not while you guess/)).toBeInTheDocument();
      expect(screen.queryByRole('button')).toBeNull();
      unmount();
    }
    show(CodeTab, `${untrained}&predict=1`);
    expect(screen.getByRole('button', { name: 'Save' })).toBeInTheDocument();
  });

  it('of code saves the form that is chosen', async () => {
    const user = userEvent.setup();
    show(CodeTab, `${untrained}&cell=minlstm`);
    await user.click(screen.getByRole('radio', { name: 'LaTeX' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(screen.getByRole('radio', { name: 'Keras' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(files.map(({ name }) => name)).toEqual(['minlstm.tex', 'minlstm_keras.py']));
    expect(await files[0]?.content.text()).toContain('\\begin{aligned}');
    expect(await files[1]?.content.text()).toContain('keras');
  });

  it('of pictures draws what is chosen, and only the drawing is gone when it was read', async () => {
    const user = userEvent.setup();
    const { container } = show(PictureTab, `${untrained}&text=anna left`);
    await user.click(screen.getByRole('radio', { name: 'Memory' }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    await waitFor(() => expect(files.map(({ name }) => name)).toEqual(['agreement-lstm-memory.svg']));
    const svg = (await files[0]?.content.text()) ?? '';
    expect(svg).toMatch(/>anna<[\s\S]*>left</);
    expect(svg).toContain('<title>Memory of the LSTM today (NP)</title>');
    expect(container.querySelector('.sheet')).toBeNull();
  });
});
