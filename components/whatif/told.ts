/** What every part of the view is told. */
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { ChangeActions } from '../app/changes.ts';

/** The run and the one nobody touched (undefined without changes). */
export interface RunsTold {
  readonly run: RunOfText;
  readonly untouched: RunOfText | undefined;
  readonly at: Position;
  /** Whether what was not told yet may not be shown. */
  readonly isMasked: boolean;
}

/** The same with the changes. */
export interface ChangesProps extends RunsTold, ChangeActions {}
