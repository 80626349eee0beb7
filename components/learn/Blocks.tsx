/** Paragraphs, lists and tables of a slide. */

import { scoresTable } from '../../src/lessons/tables.ts';
import type { Block } from '../../src/lessons/tree.ts';
import type { ShelfScores } from '../../src/models/scores.ts';
import { type Speaking, Words } from './Words.tsx';

/** The blocks below each other. */
export function Blocks({ blocks, ...speaking }: Speaking & { readonly blocks: readonly Block[] }) {
  return blocks.map((block, k) => {
    const key = `${k}`;
    if (block.kind === 'table')
      return <Scores key={key} tasks={block.tasks} scores={speaking.numbers.scores} />;
    if (block.kind === 'paragraph')
      return (
        <p key={key}>
          <Words {...speaking} words={block.words} />
        </p>
      );
    const items = block.items.map((words, n) => {
      const item = `${n}`;
      return (
        <li key={item}>
          <Words {...speaking} words={words} />
        </li>
      );
    });
    return block.isOrdered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
  });
}

interface ScoresProps {
  readonly tasks: readonly string[];
  readonly scores: ShelfScores | null;
}

/** What the trained cells reach on some tasks, each task in its own measure; nothing until the scores are here. */
function Scores({ tasks, scores }: ScoresProps) {
  if (!scores) return null;
  const { columns, rows } = scoresTable(scores, tasks);
  return (
    <div className="scores-room">
      <table className="scores">
        <thead>
          <tr>
            {columns.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, k) => {
                const key = `${k}`;
                return <td key={key}>{figure}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
