/** Copies or saves what was made; each button says that it is done, and a line what did not work. */
import { useEffect, useState } from 'react';
import { exportWords as words } from '../../src/words/exports.ts';
import { saveAs } from '../files/download.ts';

/** A file to hand out: text that is here, or bytes that are made when they are asked for. */
export interface Made {
  readonly name: string;
  readonly type: string;
  readonly content: string | (() => Promise<Blob>);
  /** What else there is to know of it, such as its size. */
  readonly note: string;
}

type Stage = 'rest' | 'copying' | 'copied' | 'saving' | 'saved' | { readonly failed: string };

const pause = 2000;

/** The file's name, and two buttons. */
export function Hand({ made }: { readonly made: Made }) {
  const { name, type, content, note } = made;
  const [stage, setStage] = useState<Stage>('rest');
  const isDone = stage === 'copied' || stage === 'saved';
  useEffect(() => {
    if (!isDone) return;
    const wait = setTimeout(() => setStage('rest'), pause);
    return () => clearTimeout(wait);
  }, [isDone]);
  const copy = async (): Promise<void> => {
    setStage('copying');
    setStage(
      await tried(
        () => toClipboard(type, content),
        'copied',
        () => words.refused,
      ),
    );
  };
  const save = async (): Promise<void> => {
    setStage('saving');
    const make = async (): Promise<void> =>
      saveAs(name, typeof content === 'string' ? new Blob([content], { type }) : await content());
    setStage(await tried(make, 'saved', words.failed));
  };
  return (
    <div className="export-hand">
      <p className="export-file">
        <strong>{name}</strong> <span>{note}</span>
      </p>
      <button type="button" className="surface-button" onClick={() => void copy()}>
        {stage === 'copying' ? words.working : stage === 'copied' ? words.copied : words.copy}
      </button>
      <button type="button" className="surface-button filled" onClick={() => void save()}>
        {stage === 'saving' ? words.working : stage === 'saved' ? words.saved : words.save}
      </button>
      <span className="unseen" role="status">
        {stage === 'copied' ? words.copied : stage === 'saved' ? words.saved : ''}
      </span>
      {typeof stage === 'object' && (
        <p className="export-failed" role="alert">
          {stage.failed}
        </p>
      )}
    </div>
  );
}

async function tried(
  does: () => Promise<void>,
  done: 'copied' | 'saved',
  said: (why: string) => string,
): Promise<Stage> {
  try {
    await does();
    return done;
  } catch (cause) {
    return { failed: said(cause instanceof Error ? cause.message : String(cause)) };
  }
}

/** Asks at once, as browsers want it of a click; what is being made then comes as a promise. */
function toClipboard(type: string, content: Made['content']): Promise<void> {
  if (typeof content === 'string') return navigator.clipboard.writeText(content);
  return navigator.clipboard.write([new ClipboardItem({ [type]: content() })]);
}
