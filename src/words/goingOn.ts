/** The words for letting a network go on by itself. */

export const goingOn = {
  act: 'Go on',
  temperature: 'Temperature',
  temperatureMeans: '0 always takes the likeliest, 1 draws by the shares shown, more is wilder',
  atMost: 'steps, at most',
};
