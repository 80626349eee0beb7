/** The words around the lessons: where one is, what the reader did with the figure, answers, faults of a deck. */

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

export const learn = {
  panel: 'Lesson',
  lessons: 'Lessons',
  where: (lesson: string, page: number, of: number) => `${lesson}, page ${page} of ${of}`,
  of: (lesson: number, all: number) => `${lesson} of ${all}`,
  pages: (seen: number, all: number) =>
    seen >= all ? 'done' : seen > 0 ? `page ${seen} of ${all}` : counted(all, 'page'),
  back: 'Back',
  next: 'Next',
  nextLesson: 'Next lesson',
  explore: 'On to Explore',
  course: 'On to the course, lesson by lesson',
  page: (n: number) => `Page ${n}`,
  beat: (n: number, all: number) => `Step ${n} of ${all}`,
  beatOn: 'Step on',
  touched: {
    clamps: (n: number) => `You hold ${counted(n, 'value')}`,
    edits: (n: number) => `You changed ${counted(n, 'weight')}`,
    cell: 'You changed the cell',
    text: 'You changed what is read',
    step: (step: string) => `You went to ${step}`,
    t: (t: number) => `You went to step ${t}`,
    unit: (unit: number) => `You chose unit ${unit}`,
    other: 'You changed the view',
  },
  restore: 'Back to the page’s state',
  right: 'Right.',
  wrong: 'Not quite.',
  rightAnswer: 'this is the answer',
  kinds: {
    predict: 'Predict',
    vote: 'Vote',
    explore: 'Try it',
    recall: 'Do you remember?',
  } as Readonly<Record<string, string>>,
  loading: 'The lesson is on its way.',
  failed: (why: string) => `The lesson could not be loaded: ${why}`,
  missing: (deck: string) => `There is no lesson “${deck}”.`,
  again: 'Try again',
  faulty: (n: number) => `This slide has ${counted(n, 'fault')}`,
  line: (line: number) => `line ${line}`,
};
