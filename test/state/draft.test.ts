// The own deck's text on the device: nothing is lost by a reload, and a device that keeps nothing is no trouble.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draftNow, evenDeckText, forgetDraft, keepDraft, onDraft, wouldLose } from '../../src/state/draft.ts';

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
