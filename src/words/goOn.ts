/** The words for letting the network go on by itself, which come with its line. */

export const goOn = {
  act: 'Go on',
  temperature: 'Temperature',
  temperatureMeans: '0 always takes the likeliest, 1 draws by the shares shown, more is wilder',
  atMost: 'steps, at most',
};
