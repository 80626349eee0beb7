// The figure of letters and of numbers: the column of the input, and what a lane that is pointed at holds.
import { act, fireEvent, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Figure } from '../../components/figure/Figure.tsx';
import { signedColor } from '../../components/figure/scale.ts';
import { tellsInputs } from '../../src/readings/inputs.ts';
import { layoutOf } from '../../src/readings/layout.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import type { Arrangement } from '../../src/readings/stage.ts';
import { en } from '../../src/words/en.ts';
import { seededRun } from '../readings/seededRun.ts';

function open(run: RunOfText, t = 0, k = 1, arrangement: Arrangement = 'page') {
  const inputs = tellsInputs(run.task) ? run.task.vocabulary : undefined;
  const layout = layoutOf(run.cell, arrangement, run.lanes.length, 0, en.figure, inputs);
  const { container } = render(
    <Figure
      {...{ run, layout }}
      at={{ t, k, unit: 0 }}
      tokenX={400}
      moves={false}
      speed={1}
      playing={false}
      lit={null}
      theme="light"
      words={en.figure}
      describedBy="now"
      onLight={() => {}}
      onUnit={() => {}}
    />,
  );
  const texts = (place: string) => [...container.querySelectorAll(place)].map(text => text.textContent);
  const x = container.querySelector('[data-node="x"]') as SVGGElement;
  return { container, texts, x };
}

describe('the column of numbers', () => {
  it('names every input, with its value in a cell of its colour', () => {
    const { texts, x } = open(seededRun({ task: 'numbers', text: '0.3056,1_-0.5,0' }), 1);
    expect(texts('.side-labels text.word')).toEqual(['x1', 'x2']);
    expect(texts('.side-labels .token')).toEqual([]);
    const units = [...x.querySelectorAll('[data-unit]')];
    expect(units.map(unit => unit.querySelector('text')?.textContent)).toEqual(['−0.5', '0']);
    expect(units.map(unit => unit.querySelector('.signed')?.getAttribute('fill'))).toEqual(
      [-0.5, 0].map(value => signedColor(value, 'light')),
    );
    expect(units.map(unit => unit.getAttribute('data-value'))).toEqual(['-0.5', '0']);
    expect(units[0]).toHaveAttribute('aria-label', 'unit 1, x1, −0.50');
    expect(x).toHaveAttribute('aria-label', 'input, x t: x1: −0.5, x2: 0');
  });

  it('has the value beside the name where there are many', () => {
    const text = '0.31,1,-0.2,0.3,120,-0.55,0.66,x';
    const { texts, x } = open(seededRun({ task: 'numbers', text }));
    expect(texts('.side-labels text.word')).toEqual([
      ...['x1 0.31', 'x2 1', 'x3 −0.2', 'x4 0.3', 'x5 120', 'x6 −0.55', 'x7 0.66', 'x8 0'],
    ]);
    expect(x.querySelectorAll('text')).toHaveLength(0);
  });

  it('says nothing before there is a step', () => {
    const { texts, x } = open(seededRun({ task: 'numbers', text: '' }), 0, -1);
    expect(texts('.side-labels text.word')).toEqual(['x1']);
    expect(x.textContent).toBe('');
  });

  it.each(['page', 'compact'] as const)('is drawn with any number of units, %s', arrangement => {
    const { container } = open(seededRun({ task: 'numbers', text: '1e300,-5_0,0' }), 0, 6, arrangement);
    for (const mark of container.querySelectorAll('rect, path, text'))
      expect(mark.outerHTML).not.toMatch(/NaN|undefined|Infinity|width="-|height="-/);
  });
});

describe('the column of letters', () => {
  it('has the letter beside it, a space so that it can be seen', () => {
    const { texts } = open(seededRun({ task: 'text', text: 'a b' }), 1);
    expect(texts('.side-labels .token')).toEqual(['␣']);
  });
});

describe('a lane', () => {
  const run: RunOfText = {
    ...seededRun({ task: 'text', text: 'ab' }),
    lanes: ['she/he', ...Array.from({ length: 7 }, (_, k) => `unit ${k + 2}`)],
    captions: Array.from({ length: 8 }, (_, k) =>
      k === 0 ? { name: 'she/he', r: 0.98 } : { name: 'length', r: 0.43 },
    ),
  };

  it('shows what it holds while the mouse is on its name', () => {
    const { container, texts } = open(run);
    const names = container.querySelectorAll('.lane .name-area');
    fireEvent.pointerEnter(names[0] as Element, { pointerType: 'mouse' });
    expect(texts('.tag text')).toEqual(['she/he, r = 0.98']);
    fireEvent.pointerLeave(names[0] as Element);
    fireEvent.pointerEnter(names[7] as Element, { pointerType: 'mouse' });
    expect(texts('.tag text')).toEqual(['nearest: length, r = 0.43']);
    fireEvent.pointerLeave(names[7] as Element);
    expect(texts('.tag text')).toEqual([]);
  });

  it('shows it while the keyboard is on one of its crates, and tells it to those who hear', () => {
    const { container, texts } = open(run, 1, 6);
    const crate = container.querySelector('[data-node="c"] [data-unit="1"]') as SVGGElement;
    expect(crate).toHaveAttribute('aria-description', 'she/he, r = 0.98');
    act(() => crate.focus());
    expect(texts('.tag text')).toContain('she/he, r = 0.98');
    act(() => crate.blur());
    expect(texts('.tag text')).toEqual([]);
  });

  it('of untrained weights holds nothing to tell', () => {
    const { container, texts } = open(seededRun({ task: 'text', text: 'ab' }));
    fireEvent.pointerEnter(container.querySelector('.lane .name-area') as Element, { pointerType: 'mouse' });
    expect(texts('.tag text')).toEqual([]);
    expect(container.querySelector('[aria-description]')).toBeNull();
  });
});
