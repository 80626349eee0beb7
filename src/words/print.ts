/** The words around a deck on paper. */

const pages = (n: number): string => (n === 1 ? '1 page' : `${n} pages`);

export const print = {
  link: 'Print this lesson',
  title: (deck: string) => `${deck}, to print`,
  back: 'Back to the lesson',
  beats: 'A page for each step',
  notes: 'Notes below',
  print: 'Print',
  loading: 'The trained networks are on their way.',
  ready: (n: number) => `Ready: ${pages(n)}.`,
  page: (slide: number, beat: number) => (beat === 0 ? `Slide ${slide}` : `Slide ${slide}, step ${beat + 1}`),
  notesOf: 'Notes',
  how: 'In the print dialog choose “Save as PDF”; size and margins are set.',
  failed: (why: string) => `The networks could not be loaded: ${why}`,
  again: 'Try again',
};
