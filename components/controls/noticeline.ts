/** A notice as the one line that tells it. */
import type { Notice, Unread } from '../../src/state/notices.ts';
import { en } from '../../src/words/en.ts';
import { notices as words } from '../../src/words/notices.ts';

/** The line of a notice, in the words of the interface. */
export function noticeLine(notice: Notice): string {
  switch (notice.kind) {
    case 'unread': {
      const items = notice.items.map(itemOf);
      const list = notice.more > 0 ? [...items, words.more(notice.more)] : items;
      return words.unread(notice.items.length + notice.more, list.join(', '));
    }
    case 'unopened':
      return words.unopened(notice.name, notice.why);
    case 'fileMissing':
      return words.fileMissing;
    case 'cut':
      return words.cut;
    case 'newer':
      return words.newer(notice.version);
    case 'long':
      return words.long(notice.characters, notice.most);
    case 'place':
      return words.place(notice.place, notice.later);
    case 'aside':
      return words.aside(notice.by, notice.ways);
    case 'shortened':
      return en.inputs[notice.reading].cut(notice.words, notice.characters);
  }
}

function itemOf({ key, value, reason, used }: Unread): string {
  return words.unreadItem[reason](key, value, used ?? '');
}
