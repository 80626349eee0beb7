/** What is seen as a file to keep, a file to open, and those that were used last. */
import { useState } from 'react';
import { addRecent, forgetRecent, type Recent, readRecent } from '../../src/state/recent.ts';
import { savedWeights } from '../../src/state/savedWeights.ts';
import { fileUsed } from '../../src/state/selectors.ts';
import { stateEnding, writeStateFile } from '../../src/state/stateFile.ts';
import { fileWords } from '../../src/words/files.ts';
import { share as words } from '../../src/words/share.ts';
import { useReaderStore } from '../app/store.ts';
import { saveAs } from '../files/download.ts';
import { goTo } from '../files/going.ts';
import { fileKinds } from '../files/kinds.ts';
import type { ShareTabProps } from './LinkTab.tsx';
import { toldOf } from './told.ts';

const said = words.file;
const device = (): Storage => localStorage;

/** Saving with a name, opening, and the list kept on the device. */
export function FileTab({ shown, link, onClose }: ShareTabProps) {
  const store = useReaderStore();
  const told = toldOf(shown);
  const [name, setName] = useState(plain(told.slice(0, 2).join('-')));
  const [recent, setRecent] = useState(() => readRecent(device));
  const used = fileUsed(shown);
  const save = (): void => {
    const weights = used && savedWeights(null, shown, 'ours');
    const text = writeStateFile({ link, weights });
    saveAs(`${plain(name) || 'state'}.${stateEnding}`, new Blob([text], { type: 'application/json' }));
    addRecent({ name: told.join(', '), link, at: Date.now() }, device);
    setRecent(readRecent(device));
  };
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    onClose();
    const { openFiles } = await import('../files/opening.ts');
    await openFiles(store, [file]);
  };
  return (
    <div className="file-tab">
      <p className="holds">{used ? said.withWeights : said.holds}</p>
      <form
        className="save-line"
        onSubmit={event => {
          event.preventDefault();
          save();
        }}
      >
        <label>
          {said.name}
          <span className="named">
            <input value={name} spellCheck={false} onChange={({ target }) => setName(target.value)} />.
            {stateEnding}
          </span>
        </label>
        <button type="submit" className="primary">
          {said.save}
        </button>
      </form>
      <label className="file-field">
        <input
          type="file"
          className="unseen"
          accept={`${fileWords.accepts(fileKinds)},application/json`}
          onChange={({ target }) => void open(target.files?.[0])}
        />
        <span className="preset">{fileWords.open}</span>
      </label>{' '}
      <span className="holds">{said.orDrop}</span>
      <RecentOnes
        recent={recent}
        onOpen={one => {
          onClose();
          goTo(one.link);
        }}
        onForget={one => {
          forgetRecent(one, device);
          setRecent(readRecent(device));
        }}
      />
    </div>
  );
}

interface RecentOnesProps {
  readonly recent: readonly Recent[];
  readonly onOpen: (one: Recent) => void;
  /** Forgets the one of a link, or all. */
  readonly onForget: (link: string | null) => void;
}

/** The last ones, each to be opened or forgotten; a sentence where there is none. */
function RecentOnes({ recent, onOpen, onForget }: RecentOnesProps) {
  if (recent.length === 0) return <p className="holds">{said.none}</p>;
  return (
    <section className="recent" aria-label={said.recent}>
      <div className="recent-head">
        <h3>{said.recent}</h3>
        <button type="button" onClick={() => onForget(null)}>
          {said.forgetAll}
        </button>
      </div>
      <ul>
        {recent.map(one => (
          <li key={one.link}>
            <button type="button" onClick={() => onOpen(one)}>
              {one.name}
            </button>
            <time dateTime={new Date(one.at).toISOString()}>{dayOf(one.at)}</time>
            <button type="button" aria-label={said.forget(one.name)} onClick={() => onForget(one.link)}>
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "25 November". */
function dayOf(at: number): string {
  return new Date(at).toLocaleDateString('en', { day: 'numeric', month: 'long' });
}

/** A name that every system takes for a file. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
