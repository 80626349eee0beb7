/** The list at the strip's left: texts to take, and the ways to change the present one. */

import { en } from '../../src/words/en.ts';
import { lazily } from '../app/lazily.ts';
import type { ExamplesProps } from './ExampleList.tsx';
import { Menu } from './Menu.tsx';

const ExampleList = lazily(
  () => import('./ExampleList.tsx'),
  room => room.ExampleList,
);

/** "Examples ▾" on the page; on a phone also editing and the table. */
export function Examples(props: ExamplesProps) {
  const page = props.arrangement === 'page';
  const face = page ? (
    <>
      {en.strip.examples} <span aria-hidden="true">▾</span>
    </>
  ) : (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 5h16M2 10h9M2 15h9M13 12l2.5 3 2.5-3" />
    </svg>
  );
  return (
    <Menu
      label={page ? en.strip.examples : en.strip.sentenceMenu}
      face={face}
      side="above"
      className="examples"
    >
      {close => <ExampleList {...props} onClose={close} />}
    </Menu>
  );
}
