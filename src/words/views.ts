/** What each way to look at a run is good for; these words come with the menu. */

export const viewsAbout = {
  lens: 'The strip shows',
  beside: 'with',
  values: 'what each unit holds at each word',
  gradient: 'how much an output would change with the memory of each word',
  lineage: 'which word wrote what the memory holds now',
  predict: 'masks what comes next until you have guessed it',
  compare: 'a second cell reads the same sentence',
};
