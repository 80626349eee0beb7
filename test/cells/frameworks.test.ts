// What frameworks call each choice, by the rules of their own documents.
import { describe, expect, it } from 'vitest';
import { type Choice, choiceOf, legalChoices, type Toggles } from '../../src/cells/catalog.ts';
import { frameworkNames, frameworksOf } from '../../src/cells/frameworks.ts';

const lstm = (changes: Partial<Toggles> = {}): Choice => choiceOf('lstm', changes);

/** Each framework's name for a choice with its settings, "no" with what it lacks otherwise. */
const called = (choice: Choice): string[] =>
  frameworksOf(choice).map(found =>
    'settings' in found
      ? [found.call, ...found.settings, ...(found.exchanged ? ['exchanged'] : [])].join(' ')
      : ['no', ...(found.call ? [found.call] : []), ...found.lacks].join(' '),
  );

describe('frameworks', () => {
  it('have the LSTM, the GRU and the RNN under these names', () => {
    expect(called(lstm())).toEqual(['nn.LSTM', 'keras.layers.LSTM', 'LSTM']);
    expect(called(choiceOf('rnn'))).toEqual(['nn.RNN', 'keras.layers.SimpleRNN', 'RNN']);
    expect(called(choiceOf('gru'))).toEqual([
      'nn.GRU',
      'keras.layers.GRU reset_after=True',
      'GRU linear_before_reset=1',
    ]);
  });

  it('have the reset before the product but for PyTorch', () => {
    expect(called(choiceOf('gru', { reset: 'before' }))).toEqual([
      'no nn.GRU reset',
      'keras.layers.GRU reset_after=False',
      'GRU linear_before_reset=0',
    ]);
  });

  it('all keep with z, so that a z that takes is exchanged', () => {
    for (const found of frameworksOf(choiceOf('gru', { z: 'takes' })))
      expect(found).toHaveProperty('exchanged', true);
    for (const found of frameworksOf(choiceOf('gru'))) expect(found).toHaveProperty('exchanged', false);
  });

  it('have peepholes and coupled gates in ONNX alone', () => {
    expect(called(lstm({ peepholes: true }))).toEqual([
      'no nn.LSTM peepholes',
      'no keras.layers.LSTM peepholes',
      'LSTM P (i, o, f)',
    ]);
    expect(called(lstm({ peepholes: true, coupled: true }))).toEqual([
      'no nn.LSTM peepholes coupled',
      'no keras.layers.LSTM peepholes coupled',
      'LSTM P (i, o, f) input_forget=1',
    ]);
  });

  it('let g and h be chosen in ONNX alone', () => {
    expect(called(lstm({ candidateactivation: 'g1997', outputactivation: 'identity' }))).toEqual([
      'no nn.LSTM candidateactivation outputactivation',
      'no keras.layers.LSTM candidateactivation outputactivation',
      'LSTM activations[1]=ScaledTanh (alpha 2, beta 0.5) activations[2]=Affine (alpha 1, beta 0)',
    ]);
  });

  it.each(['forgetgate', 'inputgate', 'outputgate'] as const)('have no LSTM without its %s', gate => {
    for (const found of frameworksOf(lstm({ [gate]: false }))) expect(found).toHaveProperty('lacks', [gate]);
  });

  it.each(['gaterecurrence', 'layernorm', 'truncated'] as const)('have no LSTM with %s', toggle => {
    for (const found of frameworksOf(lstm({ [toggle]: true })))
      expect(found).toHaveProperty('lacks', [toggle]);
  });

  it('have none of the other families', () => {
    const others = legalChoices().filter(({ cell }) => !['rnn', 'lstm', 'gru'].includes(cell));
    expect(others.length).toBeGreaterThan(0);
    for (const choice of others) expect(called(choice)).toEqual(['no', 'no', 'no']);
  });

  it('say of every legal choice either what it is called or that it is lacking', () => {
    for (const choice of legalChoices()) {
      const found = frameworksOf(choice);
      expect(found.map(({ framework }) => framework)).toEqual([...frameworkNames]);
      for (const one of found)
        expect('settings' in one).toBe(!('lacks' in one && (one.lacks.length > 0 || one.call === undefined)));
    }
  });
});
