/** The words of the field for a whole sentence, which come with it. */

export const sentence = {
  apply: 'Apply',
  cancel: 'Cancel',
};
