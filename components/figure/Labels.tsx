/** What is written in the figure beside its marks: over the belt, at the columns, on pills, in empty places. */
import { memo } from 'react';
import { fitsNumber } from '../../src/readings/extent.ts';
import { namedInputs, spelled } from '../../src/readings/inputs.ts';
import type { Layout } from '../../src/readings/layout.ts';
import { brief } from '../../src/readings/numbers.ts';
import type { Label } from '../../src/readings/text.ts';
import type { Task, Token } from '../../src/tasks/task.ts';
import { Parts, Text } from './Text.tsx';

/** All labels that stand still, and the token beside its column; those of later steps are marked. */
export const Labels = memo(function Labels({
  layout,
  k,
  task,
  token,
}: {
  layout: Layout;
  k: number;
  task: Task;
  token: Token | undefined;
}) {
  const { labels, bracket } = layout;
  const of = (...kinds: readonly string[]) => labels.filter(({ kind }) => kinds.includes(kind));
  return (
    <>
      <g className="belt-labels" aria-hidden="true">
        {of('belt').map(label => (
          <Text key={label.id} label={label} />
        ))}
      </g>
      <g className="side-labels" aria-hidden="true">
        {bracket && <path className="bracket" d={`M130 ${bracket[0]}h4V${bracket[1]}h-4`} />}
        {of('side', 'note').map(label => (
          <Text key={label.id} label={label} className={label.step > k ? 'later' : undefined} />
        ))}
        {of('token').map(label => (
          <Text key={label.id} label={label} className="token">
            {token ? spelled(task, token) : ''}
          </Text>
        ))}
        {of('input').map((label, k) => (
          <Text key={label.id} label={label} className="word">
            {inputName(layout, label, namedInputs(task, token)[k]?.value)}
          </Text>
        ))}
      </g>
    </>
  );
});

/** A number's name, with its value where there is no room for it in its cell. */
function inputName({ stage, labels }: Layout, { parts: [name] }: Label, value: number | undefined): string {
  const count = labels.filter(({ kind }) => kind === 'input').length;
  const text = name && 'text' in name ? name.text : '';
  const isInCell = fitsNumber(stage.spots.inputColumn.height / count);
  return value === undefined || isInCell ? text : `${text} ${brief(value)}`;
}

/** Framed words on the wires; they cover the wire. Those before the gates lie where an opened layer stands. */
export const Pills = memo(function Pills({ layout, k }: { layout: Layout; k: number }) {
  const { gateForget } = layout.stage.spots;
  return (
    <g className="pills" aria-hidden="true">
      {layout.pills.map(({ at: [x, y], width, height, round, size, parts, step }) => (
        <g
          key={`${x} ${y}`}
          className={step > k ? 'pill later' : 'pill'}
          data-entering={(x < gateForget.x && y > gateForget.y) || undefined}
        >
          <rect
            className="cover"
            x={x - width / 2}
            y={y - height / 2}
            width={width}
            height={height}
            rx={round ? 10 : 4}
          />
          <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={round ? 10 : 4} />
          <text x={x} y={y + size * 0.36} fontSize={size} textAnchor="middle">
            <Parts parts={parts} />
          </text>
        </g>
      ))}
    </g>
  );
});

/** Dotted places of gates that the cell does not have, and the posts of a valve that nothing shuts. */
export const Outlines = memo(function Outlines({ layout }: { layout: Layout }) {
  const { outlines, posts, stage } = layout;
  return (
    <g className="outlines" aria-hidden="true">
      {outlines.map(({ x, y, width, height }) => (
        <rect key={x} className="missing" x={x} y={y} width={width} height={height} rx={4} />
      ))}
      {posts &&
        Array.from({ length: stage.wide ? 1 : stage.units }, (_, k) => {
          const height = posts.height / (stage.wide ? 1 : stage.units);
          const y = posts.y + k * height + 1;
          return (
            <path
              key={y}
              className="posts open"
              d={`M${posts.x} ${y}v${height - 2}M${posts.x + posts.width} ${y}v${height - 2}`}
            />
          );
        })}
    </g>
  );
});
