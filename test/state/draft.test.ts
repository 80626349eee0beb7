// The own deck's text on the device: nothing is lost by a reload, and a device that keeps nothing is no trouble.
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  chooseDraft,
  draftElsewhere,
  draftNow,
  evenDeckText,
  forgetDraft,
  keepDraft,
  lookElsewhere,
  onDraft,
  wouldLose,
} from '../../src/state/draft.ts';

function device(): { readonly open: () => Storage; readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  return { open: () => storage as Storage, kept };
}

const refused = (): Storage => {
  throw new DOMException('sandboxed', 'SecurityError');
};

afterEach(forgetDraft);

describe('the own deck', () => {
  it('comes back after a reload as it was written', () => {
    const { open } = device();
    expect(draftNow(open)).toBeNull();
    const draft = { text: 'deck: d\n---\n# é 中 🙂', name: 'mine', isSaved: false };
    expect(keepDraft(draft, open)).toBe(true);
    forgetDraft();
    expect(draftNow(open)).toEqual(draft);
  });

  it('holds for the visit where the device keeps nothing, and says so', () => {
    expect(keepDraft({ text: 'a', name: '', isSaved: false }, refused)).toBe(false);
    expect(draftNow(refused)?.text).toBe('a');
    forgetDraft();
    expect(draftNow(refused)).toBeNull();
  });

  it.each(['{', '1', '{"text":1,"name":""}', '[]'])('is none where the device has %s', nonsense => {
    const { open, kept } = device();
    kept.set('lstm-explainer.deck', nonsense);
    expect(draftNow(open)).toBeNull();
  });

  it('is told to who listens, until they stop', () => {
    const { open } = device();
    const told = vi.fn();
    const stop = onDraft(told);
    keepDraft({ text: 'a', name: '', isSaved: true }, open);
    stop();
    keepDraft({ text: 'b', name: '', isSaved: true }, open);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('has one kind of line end and no half of a character', () => {
    expect(evenDeckText('\uFEFFa\r\nb\rc\uD800')).toBe('a\nb\nc');
  });

  it('is lost only where it was written since it was saved, and another takes its place', () => {
    const draft = { text: 'a\nb', name: '', isSaved: false };
    expect(wouldLose(draft, 'c')).toBe(true);
    expect(wouldLose(draft, 'a\r\nb')).toBe(false);
    expect(wouldLose({ ...draft, isSaved: true }, 'c')).toBe(false);
    expect(wouldLose({ ...draft, text: ' \n' }, 'c')).toBe(false);
    expect(wouldLose(null, 'c')).toBe(false);
  });
});

describe('two tabs with the own deck', () => {
  const written = (text: string) => ({ text, name: '', isSaved: false });
  function opened() {
    const { open, kept } = device();
    keepDraft(written('common'), open);
    const elsewhere = (text: string): void =>
      void kept.set('lstm-explainer.deck', JSON.stringify(written(text)));
    const stored = (): string => JSON.parse(kept.get('lstm-explainer.deck') ?? '{}').text;
    return { open, elsewhere, stored };
  }

  it('do not write over each other: who writes later is told, and both texts are there until one is chosen', () => {
    const { open, elsewhere, stored } = opened();
    elsewhere('theirs');
    expect(keepDraft(written('mine'), open)).toBe(false);
    expect(draftElsewhere()?.text).toBe('theirs');
    expect(keepDraft(written('mine, longer'), open)).toBe(false);
    expect([draftNow(open)?.text, stored()]).toEqual(['mine, longer', 'theirs']);
  });

  it('go on with the one that is kept', () => {
    const { open, elsewhere, stored } = opened();
    elsewhere('theirs');
    keepDraft(written('mine'), open);
    expect(chooseDraft('own', open)).toBe(true);
    expect([draftNow(open)?.text, stored(), draftElsewhere()]).toEqual(['mine', 'mine', null]);
    expect(keepDraft(written('mine again'), open)).toBe(true);
  });

  it('go on with the one that is taken', () => {
    const { open, elsewhere, stored } = opened();
    elsewhere('theirs');
    expect(lookElsewhere(open)).toBe(true);
    chooseDraft('other', open);
    expect([draftNow(open)?.text, stored(), draftElsewhere()]).toEqual(['theirs', 'theirs', null]);
    expect(keepDraft(written('theirs and mine'), open)).toBe(true);
  });

  it('are not troubled where both have written the same, or one only saved it', () => {
    const { open, elsewhere } = opened();
    elsewhere('common');
    expect(lookElsewhere(open)).toBe(false);
    expect(keepDraft(written('mine'), open)).toBe(true);
    elsewhere('mine');
    expect(lookElsewhere(open)).toBe(false);
  });
});
