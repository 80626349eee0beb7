/** The sentence as the time axis, and the memory under it. */
import { memo, type ReactNode, Suspense, useMemo, useRef } from 'react';
import { wholeText } from '../../src/readings/inputs.ts';
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { Arrangement } from '../../src/readings/stage.ts';
import { mostWords } from '../../src/state/text.ts';
import { en } from '../../src/words/en.ts';
import { lazily } from '../app/lazily.ts';
import type { Shade } from '../figure/scale.ts';
import { type Columns, columnsOf, columnWidth, heightOf, rowsOf } from './columns.ts';
import { type SentenceActions, useEditing } from './editing.ts';
import { Gutter } from './Gutter.tsx';
import { Memory, type MemoryProps } from './Memory.tsx';
import { NewWord } from './NewWord.tsx';
import { useScrolling } from './scroll.ts';
import { Tokens } from './Tokens.tsx';
import './strip.css';

/** Beside rows that are not as high as this, in drawing pixels, not all buttons have room. */
const low = 110;

const GoOn = lazily(
  () => import('./GoOn.tsx'),
  room => room.GoOn,
);
const OwnData = lazily(
  () => import('./OwnData.tsx'),
  room => room.OwnData,
);
/** Fetched as soon as the strip is pointed at or has the focus, so that no key is pressed before it is there. */
const loadField = () => import('./SentenceField.tsx');
const SentenceField = lazily(loadField, room => room.SentenceField);
const Zoom = lazily(
  () => import('./Zoom.tsx'),
  room => room.Zoom,
);
const Vocabulary = lazily(
  () => import('./Vocabulary.tsx'),
  room => room.Vocabulary,
);

/** Where something stands in place of the strip's names or rows: the geometry, and what stands there usually. */
export interface Place {
  readonly part: 'names' | 'rows';
  readonly columns: Columns;
  readonly height: number;
  readonly usual: ReactNode;
  /** Told when a drag along the time axis begins and ends. */
  readonly onDrag: (drags: boolean) => void;
}

/** What the strip shows and what it tells; words and time steps count from 0. */
export interface StripProps extends SentenceActions {
  readonly run: RunOfText;
  /** The same run without what was set by hand, where anything was. */
  readonly untouched?: RunOfText | undefined;
  readonly at: Position;
  readonly arrangement: Arrangement;
  /** Width of the whole strip in pixels. */
  readonly width: number;
  readonly lit: string | null;
  readonly theme: Shade;
  /** Whether the list of known words is open. */
  readonly vocabulary: boolean;
  /** How many times larger than in its own pixels the strip is drawn. */
  readonly scale?: number;
  /** How many times wider than by themselves the columns are. */
  readonly zoom?: number;
  readonly onZoom?: (zoom: number) => void;
  readonly onLight: (id: string | null) => void;
  readonly onScrub: (t: number) => void;
  readonly onUnit: (unit: number) => void;
  /** Takes one of the task's own texts. */
  readonly onExample: (text: string) => void;
  /** Adds what the network wrote on. */
  readonly onParts: (parts: readonly string[]) => void;
  readonly onTable: () => void;
  /** Told where the middle of the present column stands, in pixels from the strip's left. */
  readonly onTokenX?: (x: number) => void;
  /** What stands in place of the names and of the rows of values, as high as they are. */
  readonly instead?: ((place: Place) => ReactNode) | undefined;
  /** What lies in place of the values to come, which are then not there. */
  readonly mask?: MemoryProps['mask'];
}

/** The strip; its own state is only what is being typed and which help is open. */
export const Strip = memo(function Strip(props: StripProps) {
  const { run, at, arrangement, width, lit, theme, onLight, onScrub, onUnit, onTable } = props;
  const { zoom = 1, onZoom } = props;
  const { cell, tokens, task } = run;
  const [units, count] = [run.lanes.length, tokens.length];
  const rows = useMemo(() => rowsOf(cell, units, arrangement), [cell, units, arrangement]);
  const across = useMemo(
    () => columnWidth(task, tokens, arrangement, width),
    [task, tokens, arrangement, width],
  );
  const columns = useMemo(
    () => columnsOf(arrangement, width, count, across * zoom),
    [arrangement, width, count, across, zoom],
  );
  const words = en.inputs[task.reading].strip;
  const strip = useRef<HTMLElement>(null);
  const editing = useEditing(strip, task, count, props);
  const { scroller, onDrag, onScroll } = useScrolling(columns, arrangement, at.t, props.onTokenX);
  const { open, help, setOpen, onEdit, onReplace, onRemove, onCancel, onHelp, onVocabulary } = editing;
  const height = columns.head + heightOf(rows);
  const placed = (part: Place['part'], usual: ReactNode): ReactNode =>
    props.instead ? (
      <Suspense fallback={null}>
        {props.instead({ part, columns, height: heightOf(rows), usual, onDrag })}
      </Suspense>
    ) : (
      usual
    );
  return (
    <section
      ref={strip}
      className="strip"
      data-arrangement={arrangement}
      data-reading={task.reading}
      data-low={heightOf(rows) < low || undefined}
      aria-label={words.label}
      style={{ width, height }}
      onPointerEnter={loadField}
      onFocus={loadField}
    >
      <Gutter
        {...{ run, at, arrangement, columns, rows, lit, onUnit, onTable }}
        placed={names => placed('names', names)}
        onText={props.onExample}
        onEdit={() => setOpen('whole')}
        onGoOn={() => setOpen('goOn')}
        onPaste={() => setOpen('paste')}
        onVocabulary={() => onVocabulary(null)}
      />
      <div
        ref={scroller}
        className="scroller"
        style={{ left: columns.left, width: columns.view, height }}
        onScroll={onScroll}
      >
        <div className="content" style={{ width: columns.content, height }}>
          {count > 0 && (
            <div className="present" style={{ left: at.t * columns.column, width: columns.column, height }} />
          )}
          <div className="head" style={{ height: columns.head }}>
            <Tokens
              {...{ task, tokens, help, onScrub, onLight }}
              {...{ onEdit, onReplace, onRemove, onCancel, onHelp, onVocabulary }}
              t={at.t}
              column={columns.column}
              editing={typeof open === 'number' ? open : null}
            />
            <NewWord task={task} editing={editing} columns={columns} />
          </div>
          {placed(
            'rows',
            <Memory
              {...{ run, at, rows, lit, theme, onLight, onScrub, onUnit, onDrag }}
              untouched={props.untouched}
              mask={props.mask}
              column={columns.column}
              scale={props.scale ?? 1}
            />,
          )}
        </div>
      </div>
      {onZoom && (count * across > columns.view * (arrangement === 'page' ? 1 : 2.5) || zoom !== 1) && (
        <Suspense fallback={null}>
          <Zoom {...{ zoom, onZoom, scroller }} whole={(columns.view - 112) / (count * across)} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        {open === 'whole' && (
          <SentenceField
            label={words.whole}
            text={wholeText(task, tokens)}
            left={columns.left}
            onApply={editing.onWhole}
            onCancel={editing.onCloseWhole}
          />
        )}
        {open === 'goOn' && (
          <GoOn
            run={run}
            left={columns.left}
            most={mostWords - count}
            onParts={props.onParts}
            onClose={editing.onCloseWhole}
          />
        )}
        {open === 'paste' && (
          <OwnData
            kind={task.reading === 'numbers' ? 'numbers' : 'text'}
            initial={tokens.map(token => token.text).join(task.reading === 'numbers' ? '\n' : '')}
            onApply={props.onExample}
            onClose={editing.onCloseWhole}
          />
        )}
      </Suspense>
      {props.vocabulary && task.reading !== 'numbers' && (
        <Suspense fallback={null}>
          <Vocabulary task={task} onChoose={editing.onChoose} onClose={() => props.onVocabulary(false)} />
        </Suspense>
      )}
    </section>
  );
});
