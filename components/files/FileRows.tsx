/** The rows of the menu with which weights come from a file and go into one. */
import { useEffect, useId } from 'react';
import { type Choice, familyOf } from '../../src/cells/catalog.ts';
import { frameworksOf } from '../../src/cells/frameworks.ts';
import { type FileNames, fileNames } from '../../src/models/weightLabels.ts';
import { en } from '../../src/words/en.ts';
import { fileWords as words } from '../../src/words/files.ts';
import type { FileActions } from './actions.ts';
import { fileKinds } from './kinds.ts';
import './files.css';

interface FileRowsProps extends FileActions {
  readonly choice: Choice;
}

/** A field for a file, a button for what is known of the opened one, and a button for each way to save. */
export function FileRows({ choice, name, onOpen, onSave, onAbout }: FileRowsProps) {
  const why = useId();
  const lacking = lackingInPyTorch(choice);
  useEffect(() => {
    void import('./saving.ts'); // so that saving follows the press at once: later a browser may refuse it
  }, []);
  const isOff = (names: FileNames): boolean => names === 'pytorch' && lacking !== undefined;
  return (
    <div className="file-rows">
      <div className="file-line">
        <label className="file-field">
          <input
            type="file"
            className="unseen"
            accept={words.accepts(fileKinds)}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) onOpen(file);
              target.value = ''; // so that the same file can be opened again
            }}
          />
          <span className="preset">{words.open}</span>
        </label>
        {name !== null && (
          <button type="button" className="preset" onClick={onAbout}>
            {words.about}
          </button>
        )}
      </div>
      <div className="file-line">
        <span aria-hidden="true">{words.save}</span>
        {fileNames.map(names => (
          <button
            key={names}
            type="button"
            className="preset"
            aria-label={words.saveAs[names]}
            aria-disabled={isOff(names) || undefined}
            aria-describedby={isOff(names) ? why : undefined}
            onClick={isOff(names) ? undefined : () => onSave(names)}
          >
            {words.saveWith[names]}
          </button>
        ))}
      </div>
      {lacking !== undefined && (
        <p id={why} className="about">
          {lacking}
        </p>
      )}
    </div>
  );
}

/** Why PyTorch's names cannot be had; undefined if they can. */
function lackingInPyTorch(choice: Choice): string | undefined {
  const found = frameworksOf(choice).find(({ framework }) => framework === 'PyTorch');
  if (!found || !('lacks' in found)) return undefined;
  const toggles = found.lacks.map(name => en.cells.toggle[name] ?? name);
  return found.call ? words.lacks(found.call, toggles) : words.lacking(familyOf(choice.cell).name);
}
