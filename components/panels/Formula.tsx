/** MathML from plain data: each part that stands for a node lights it up, and lights up with it. */
import { createElement, type ReactNode } from 'react';
import type { MathElement } from '../../src/readings/mathsymbol.ts';
import { type Lighting, lights } from './lighting.ts';

/** `<math>` around the elements; without `lighting` they are only drawn, `mute` ones are seen but not heard: what they stand in has a name. */
export function Formula({
  elements,
  lighting,
  mute = false,
}: {
  elements: readonly MathElement[];
  lighting?: Lighting | undefined;
  mute?: boolean;
}) {
  const shown = { className: 'm', 'aria-hidden': mute || undefined };
  return createElement('math', shown, ...elements.map((one, k) => drawn(one, k, lighting)));
}

function drawn(element: MathElement, key: number, lighting: Lighting | undefined): ReactNode {
  const { tag, text, attributes, children = [], node, role } = element;
  const light = lighting && node !== undefined ? lights(node, lighting) : {};
  return createElement(
    tag,
    { key, ...attributes, 'data-role': role, ...light },
    ...(text === undefined ? children.map((child, k) => drawn(child, k, lighting)) : [text]),
  );
}
