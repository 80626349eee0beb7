/** What every part of the view is told. */
import type { Position, RunOfText } from '../../src/readings/run.ts';
import type { ChangeActions } from '../app/changes.ts';

/** The run, the one nobody touched (undefined without changes), and the changes. */
export interface ChangesProps extends ChangeActions {
  readonly run: RunOfText;
  readonly untouched: RunOfText | undefined;
  readonly at: Position;
}
