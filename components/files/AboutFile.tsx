/** What an opened file of weights is, and what its inputs and outputs are called: the reader may say it. */
import { type Choice, choiceOf, familyOf } from '../../src/cells/catalog.ts';
import { isSame } from '../../src/cells/names.ts';
import { type OpenedFile, openedFile } from '../../src/models/opened.ts';
import { titleOf } from '../../src/readings/title.ts';
import { tellFile } from '../../src/state/actions.ts';
import { takeAlike } from '../../src/state/fileActions.ts';
import { choiceIs } from '../../src/state/selectors.ts';
import { fileTaskId } from '../../src/tasks/catalog.ts';
import { en } from '../../src/words/en.ts';
import { fileWords } from '../../src/words/files.ts';
import { useAction, useReader } from '../app/store.ts';
import { Dialog } from '../strip/Dialog.tsx';
import { NamesForm } from './NamesForm.tsx';
import './files.css';

const words = fileWords.note;

/** A dialog about the opened file; nothing while none is open. */
export function AboutFile() {
  const file = useReader(state => openedFile(state.file));
  return file && <Note key={file.id} file={file} />;
}

function Note({ file }: { readonly file: OpenedFile }) {
  const task = useReader(state => state.task);
  const tell = useAction(tellFile);
  const { choice, names, sizes } = file;
  return (
    <Dialog title={file.name} className="about-file" onClose={() => tell(false)}>
      {close => (
        <>
          <p>
            {words.cell(nameOf(choice), sizes.I, sizes.H, sizes.O)} {words.names[names]}{' '}
            {names === 'pytorch' && choice.cell === 'rnn' && words.tanh} {sizes.O === null && words.headless}
          </p>
          {file.alike.length > 0 && <Alike file={file} />}
          {task !== fileTaskId && <p>{words.on(en.bar.tasks[task] ?? task)}</p>}
          <NamesForm file={file} onClose={close} />
          <p className="caption">{words.private}</p>
        </>
      )}
    </Dialog>
  );
}

/** A family's plain cell by the family's name, others by their own or by their toggles. */
function nameOf(choice: Choice): string {
  return isSame(choice, choiceOf(choice.cell)) ? familyOf(choice.cell).name : titleOf(choice);
}

/** The other cells with the same weights, to be taken instead. */
function Alike({ file }: { readonly file: OpenedFile }) {
  const present = nameOf(useReader(choiceIs));
  const take = useAction(takeAlike);
  const choices: readonly Choice[] = [file.choice, ...file.alike];
  const titles = choices.map(nameOf);
  return (
    <p>
      {words.alike(file.alike.length)}{' '}
      <label>
        {words.taken}{' '}
        <select
          value={titles.includes(present) ? present : ''}
          onChange={({ target }) => {
            const chosen = choices.find(choice => nameOf(choice) === target.value);
            if (chosen) take(chosen);
          }}
        >
          {!titles.includes(present) && <option value="">{present}</option>}
          {titles.map(title => (
            <option key={title}>{title}</option>
          ))}
        </select>
      </label>
    </p>
  );
}
