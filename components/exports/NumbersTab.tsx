/** Saving every number of the run, or of the gradients, as a table or as JSON. */
import { useMemo, useState } from 'react';
import { csvOf } from '../../src/readings/csv.ts';
import { jsonOf } from '../../src/readings/json.ts';
import { type Recorded, recordGradients, recordValues } from '../../src/readings/record.ts';
import { exportWords as words } from '../../src/words/exports.ts';
import { useReader } from '../app/store.ts';
import { Choice } from './Choice.tsx';
import { Excerpt } from './Excerpt.tsx';
import { Hand } from './Hand.tsx';
import { type Told, WhenHere } from './told.tsx';
import './exports.css';

const said = words.numbers;
const whats = ['values', 'gradients'] as const;
type What = (typeof whats)[number];
const formats = ['csv', 'json'] as const;
type Format = (typeof formats)[number];

const writers: Readonly<Record<Format, { readonly write: (recorded: Recorded) => string; type: string }>> = {
  csv: { write: csvOf, type: 'text/csv' },
  json: { write: jsonOf, type: 'application/json' },
};

/** Values or gradients, CSV or JSON; how the file begins. */
export function NumbersTab() {
  return <WhenHere tells>{told => <Numbers told={told} />}</WhenHere>;
}

function Numbers({ told: { run, from, stem } }: { readonly told: Told }) {
  const [what, setWhat] = useState<What>('values');
  const [format, setFormat] = useState<Format>('csv');
  const of = useReader(state => state.of);
  const recorded = useMemo(
    () => (what === 'values' ? recordValues(run, from) : recordGradients(run, from, of)),
    [what, run, from, of],
  );
  const { write, type } = writers[format];
  const content = useMemo(() => (recorded ? write(recorded) : ''), [write, recorded]);
  return (
    <section className="export" aria-label={said.label}>
      <div className="export-choices">
        <Choice label={said.what} names={whats} words={said.whats} chosen={what} onChoose={setWhat} />
        <Choice
          label={words.format}
          names={formats}
          words={words.formats}
          chosen={format}
          onChoose={setFormat}
        />
      </div>
      {recorded ? (
        <>
          <p className="export-note">
            {said.hints[what](recorded.steps.length, numbersIn(recorded))} {said.formats[format]}
          </p>
          <Excerpt text={content} label={said.preview} />
          <Hand
            key={`${what} ${format}`}
            made={{
              name: `${stem}-${what}.${format}`,
              type,
              content,
              note: words.size(new Blob([content]).size),
            }}
          />
        </>
      ) : (
        <p className="export-note">{said.noGradients}</p>
      )}
    </section>
  );
}

function numbersIn({ nodes }: Recorded): number {
  return nodes.reduce((sum, { size }) => sum + size, 0);
}
