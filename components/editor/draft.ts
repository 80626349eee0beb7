/** The own deck's text as the editor holds it: kept on the device with each change. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import {
  chooseDraft,
  type Draft,
  draftElsewhere,
  draftNow,
  keepDraft,
  lookElsewhere,
  onDraft,
} from '../../src/state/draft.ts';
import { servedText } from './served.ts';

const device = (): Storage => localStorage;
const present = (): Draft | null => draftNow(device);

/**
 * The draft, null until there is one; whether the device keeps it; why no template came; whether another tab has put another
 * text there; and what changes the draft and chooses of the two.
 */
export interface Drafting {
  readonly draft: Draft | null;
  readonly isKept: boolean;
  readonly failed: string | null;
  readonly isElsewhere: boolean;
  readonly choose: (which: 'own' | 'other') => void;
  readonly write: (changes: Partial<Draft>) => void;
}

/** The own deck; where there is none it begins as the template. */
export function useDraft(): Drafting {
  const draft = useSyncExternalStore(onDraft, present);
  const [isKept, setKept] = useState(true);
  const [failed, setFailed] = useState<string | null>(null);
  const write = useCallback((changes: Partial<Draft>): void => {
    setKept(keepDraft({ ...(present() ?? { text: '', name: '', isSaved: true }), ...changes }, device));
  }, []);
  const isElsewhere = useSyncExternalStore(onDraft, draftElsewhere) !== null;
  const choose = useCallback((which: 'own' | 'other'): void => setKept(chooseDraft(which, device)), []);
  useEffect(() => {
    const look = (): void => void lookElsewhere(device);
    look();
    addEventListener('storage', look);
    return () => removeEventListener('storage', look);
  }, []);
  const isMissing = draft === null;
  useEffect(() => {
    if (!isMissing) return;
    servedText('template').then(
      text => present() ?? write({ text, name: '', isSaved: true }),
      (reason: unknown) => {
        setFailed(String(reason));
        write({ text: '', name: '', isSaved: true });
      },
    );
  }, [isMissing, write]);
  const isAtRisk = !isKept && draft?.isSaved === false;
  useEffect(() => {
    if (!isAtRisk) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isAtRisk]);
  return { draft, isKept, failed, isElsewhere, choose, write };
}
