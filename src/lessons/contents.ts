/** The contents of the course. */

/** A lesson as the list of lessons tells it, before it is fetched; the tests hold name and pages to its deck. */
export interface Lesson {
  /** Its name in addresses: `learn/forget/3`. */
  readonly id: string;
  readonly name: string;
  readonly pages: number;
}

/** What shows a newcomer around; it stands apart, before the lessons. */
export const tour: Lesson = { id: 'tour', name: 'The three-minute tour', pages: 8 };

/** All lessons, in their order. */
export const lessons: readonly Lesson[] = [
  { id: 'memory', name: 'Why memory is hard', pages: 12 },
  { id: 'belt', name: 'The belt', pages: 10 },
  { id: 'gate', name: 'A gate is σ and ×', pages: 11 },
  { id: 'forget', name: 'The forget gate', pages: 11 },
  { id: 'write', name: 'Writing on the belt', pages: 11 },
  { id: 'update', name: 'The update', pages: 11 },
  { id: 'output', name: 'What the cell shows', pages: 12 },
  { id: 'sentence', name: 'A whole sentence', pages: 12 },
  { id: 'gradients', name: 'Gradients through time', pages: 11 },
  { id: 'streams', name: '1997, and streams that never end', pages: 12 },
  { id: 'changes', name: 'Peepholes and coupled gates', pages: 12 },
  { id: 'gru', name: 'The GRU', pages: 12 },
  { id: 'which', name: 'Which variant?', pages: 12 },
  { id: 'further', name: 'Where to go on', pages: 12 },
];
