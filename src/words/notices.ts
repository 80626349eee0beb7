/** The words of messages over the strip, which come with the first of them. */

type Way = 'predict' | 'compare' | 'drill' | 'lens';

const asides: Readonly<Record<Way, string>> = {
  predict: 'the guessing',
  compare: 'the second cell',
  drill: 'the look into a layer',
  lens: 'the lens',
};

export const notices = {
  dismiss: 'Dismiss',
  unopened: (name: string, why: string) => `“${name}” was not opened: ${why}`,
  fileMissing:
    'Weights from a file are not in a link: open the file to see them. Until then others are shown.',
  unread: (count: number, list: string) =>
    `${count} ${count === 1 ? 'setting' : 'settings'} in this link ${count === 1 ? 'was' : 'were'} not understood: ${list}`,
  unreadItem: {
    unknown: (key: string) => key,
    value: (key: string, value: string) => `${key}=${value}`,
    nearest: (key: string, value: string, used: string) => `${key}=${value} (nearest: ${used})`,
    repeated: (key: string, value: string) => `${key}=${value} (given twice)`,
  },
  more: (count: number) => `and ${count} more`,
  cut: 'This link looks cut off: what its long part held (texts, values set by hand) is missing.',
  newer: (version: number) =>
    `This link comes from version ${version} of the page; what is known here is shown.`,
  long: (characters: number, most: number) =>
    `This link has ${characters} characters, more than the ${most} that are read; the start is shown.`,
  aside: (by: Way, ways: readonly Way[]) =>
    `${by === 'predict' ? 'Predict shows only what is already known' : 'Two cells are compared'}: ${ways
      .map(way => asides[way])
      .join(', ')
      .replace(/, ([^,]*)$/, ' and $1')} of this link ${ways.length === 1 ? 'is' : 'are'} not shown.`,
  place: (place: string, later: boolean) =>
    later ? `“${place}” is not there yet; the cell is shown.` : `There is no “${place}”; the cell is shown.`,
};
