/** The words with which the tour is offered. */

export const tourWords = {
  question: 'New to LSTMs?',
  take: 'Take the three-minute tour',
  decline: 'Not now',
};
