/** Moving through time: buttons for steps and words, speed, and the micro-steps as a labelled rule. */
import type { ReactNode, Ref } from 'react';
import type { Position } from '../../src/readings/run.ts';
import type { Arrangement } from '../../src/readings/stage.ts';
import type { Speed } from '../../src/state/settings.ts';
import { en } from '../../src/words/en.ts';
import { Unless } from '../app/hiding.tsx';
import { Icon, type shapes } from './icons.tsx';
import { SpeedChoice } from './SpeedChoice.tsx';
import './controls.css';

/** Where the reader stands, and what the buttons tell. */
export interface TransportProps {
  /** Ids of the cell's micro-steps. */
  readonly steps: readonly string[];
  readonly at: Position;
  /** How many words there are. */
  readonly length: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly arrangement: Arrangement;
  /** The Play button, for the focus at the opening. */
  readonly playRef?: Ref<HTMLButtonElement>;
  /** How the run is looked at. */
  readonly view?: ReactNode;
  readonly onStart: () => void;
  readonly onPreviousToken: () => void;
  readonly onPreviousStep: () => void;
  /** Plays if paused, pauses if playing. */
  readonly onPlay: () => void;
  readonly onNextStep: () => void;
  readonly onNextToken: () => void;
  readonly onEnd: () => void;
  readonly onSpeed: (speed: Speed) => void;
  readonly onStep: (id: string) => void;
}

/** The transport; on a phone the rule lies over five large buttons. */
export function Transport(props: TransportProps) {
  const { steps, at, length, playing, speed, arrangement, playRef, onSpeed, onStep } = props;
  const page = arrangement === 'page';
  const last = at.t >= length - 1;
  const isStart = at.t === 0 && at.k === 0;
  const isEnd = last && at.k >= steps.length - 1;
  const words = en.transport;
  const none = length === 0;
  return (
    <section className="transport" data-arrangement={arrangement} aria-label={words.label}>
      <div className="moves">
        <Move name="toStart" off={none || isStart} onClick={props.onStart} />
        {page && <Move name="previousToken" off={at.t === 0} onClick={props.onPreviousToken} />}
        <Move name="previousStep" off={none || isStart} onClick={props.onPreviousStep} />
        <button
          ref={playRef}
          type="button"
          className="move play"
          aria-label={playing ? words.pause : words.play}
          title={playing ? words.pause : words.play}
          aria-disabled={none || undefined}
          onClick={props.onPlay}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        <Move name="nextStep" off={none || isEnd} onClick={props.onNextStep} />
        {page && <Move name="nextToken" off={last} onClick={props.onNextToken} />}
        <Move name="toEnd" off={none || isEnd} onClick={props.onEnd} />
      </div>
      {page && (
        <Unless hidden="settings">
          <SpeedChoice speed={speed} onSpeed={onSpeed} />
        </Unless>
      )}
      {page && props.view}
      <Unless hidden="steps">
        <ol className="steps" aria-label={words.steps}>
          {steps.map((id, k) => (
            <li key={id} data-tense={k < at.k ? 'past' : k === at.k ? 'present' : 'future'}>
              <button type="button" aria-current={k === at.k ? 'step' : undefined} onClick={() => onStep(id)}>
                <span className="disc">{k + 1}</span> <span className="label">{words.step[id] ?? id}</span>
              </button>
            </li>
          ))}
        </ol>
      </Unless>
    </section>
  );
}

interface MoveProps {
  readonly name: Exclude<keyof typeof shapes, 'play' | 'pause'>;
  /** Nothing lies that way; the button stays where the focus is. */
  readonly off: boolean;
  readonly onClick: () => void;
}

function Move({ name, off, onClick }: MoveProps) {
  const label = en.transport[name];
  return (
    <button
      type="button"
      className="move"
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      onClick={off ? undefined : onClick}
    >
      <Icon name={name} />
    </button>
  );
}
