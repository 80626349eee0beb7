/** Why a file of a state is not opened. */
export const stateFileWords = {
  broken: (why: string) => `it is not JSON, or it is cut off (${why})`,
  other: 'it is JSON, but not a state saved by this page',
  stateless: 'it holds no state',
  key: (key: string) => `“${key}” cannot be the name of a setting`,
  value: (key: string) => `the setting “${key}” is not a text`,
  long: (characters: number, most: number) =>
    `its settings have ${characters} characters, at most ${most} are read`,
  weights: 'its weights cannot be read',
};
