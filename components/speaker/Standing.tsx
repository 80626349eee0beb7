/** Where the figure stands, and which cell it shows: its micro-steps as a rule, the word, the unit in focus, families and toggles. */
import type { Model } from '../../src/models/shelf.ts';
import { goToStep } from '../../src/state/actions.ts';
import { changeFamily, changeToggle } from '../../src/state/cellActions.ts';
import { choiceIs, shelfNameIs, stepIndexOf, stepsOf, tokensOf } from '../../src/state/selectors.ts';
import { en } from '../../src/words/en.ts';
import { speaker as words } from '../../src/words/speaker.ts';
import { useActionWithModel, useModel } from '../app/model.ts';
import { useRun } from '../app/run.ts';
import { useAction, useReader } from '../app/store.ts';
import { CellBar } from '../controls/CellBar.tsx';

/** The rule's steps are buttons that lead there; a toggle lasts until the slide is restored or left. */
export function Standing() {
  const steps = useReader(stepsOf);
  const k = useReader(stepIndexOf);
  const t = useReader(state => state.t);
  const tokens = useReader(tokensOf);
  const task = useReader(state => state.task);
  const shelved = useReader(shelfNameIs);
  const version = useReader(state => state.model);
  const loading = useModel(task, shelved, version, 0);
  const goTo = useAction(goToStep);
  const choice = useReader(choiceIs);
  const onFamily = useActionWithModel(changeFamily);
  const onToggle = useActionWithModel(changeToggle);
  return (
    <section className="speaker-steps" aria-label={words.steps}>
      <ol>
        {steps.map((id, n) => (
          <li key={id} data-tense={n < k ? 'past' : n === k ? 'present' : 'future'}>
            <button type="button" aria-current={n === k ? 'step' : undefined} onClick={() => goTo(id)}>
              <span className="speaker-disc">{n + 1}</span> {en.transport.step[id] ?? id}
            </button>
          </li>
        ))}
      </ol>
      <p className="speaker-where">
        {tokens.length > 0 && (
          <span>
            {words.word(t + 1, tokens.length)}
            <b>{tokens[t]?.text}</b>
          </span>
        )}
        {loading.state === 'ready' && <Lane model={loading.model} />}
      </p>
      <div className="speaker-cell">
        <CellBar {...{ choice, onFamily, onToggle }} />
      </div>
    </section>
  );
}

/** The chosen unit by what it was found to hold, or by its number. */
function Lane({ model }: { readonly model: Model | null }) {
  const { lanes } = useRun(model);
  const unit = useReader(state => state.unit);
  return (
    <span>
      {words.unit}
      <b>{lanes[unit]}</b>
    </span>
  );
}
