/** Saving the cell as code of a framework, or its equations as LaTeX. */
import { useMemo, useState } from 'react';
import { cellOf } from '../../src/cells/catalog.ts';
import { kerasOf } from '../../src/readings/keras.ts';
import { latexFile } from '../../src/readings/latex.ts';
import { numpyOf } from '../../src/readings/numpy.ts';
import { pytorchOf } from '../../src/readings/pytorch.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { type Source, textOf } from '../../src/readings/source.ts';
import { titleOf } from '../../src/readings/title.ts';
import { exportWords as words } from '../../src/words/exports.ts';
import { Choice } from './Choice.tsx';
import { Excerpt } from './Excerpt.tsx';
import { Hand } from './Hand.tsx';
import { WhenHere } from './told.tsx';
import './exports.css';

const said = words.code;
const forms = ['numpy', 'pytorch', 'keras', 'latex'] as const;
type Form = (typeof forms)[number];

type Writer = (source: Source, run: RunOfText) => string;

/** The equations are those of the cell with its head, as the page lists them; code is of the cell alone. */
const writers: Readonly<Record<Form, Writer>> = {
  numpy: source => textOf(numpyOf(source)),
  pytorch: source => textOf(pytorchOf(source)),
  keras: source => textOf(kerasOf(source)),
  latex: ({ title }, { cell }) => latexFile(cell, title),
};

/** A choice of form, and the whole file. */
export function CodeTab() {
  return <WhenHere tells={false}>{({ run }) => <Codes run={run} />}</WhenHere>;
}

function Codes({ run }: { readonly run: RunOfText }) {
  const [form, setForm] = useState<Form>('numpy');
  const content = useMemo(() => {
    const { choice, trace } = run;
    const { sizes } = trace.program;
    return writers[form]({ title: titleOf(choice), cell: cellOf(choice, sizes), sizes }, run);
  }, [form, run]);
  const isLatex = form === 'latex';
  return (
    <section className="export" aria-label={said.label}>
      <div className="export-choices">
        <Choice label={said.what} names={forms} words={said.whats} chosen={form} onChoose={setForm} />
      </div>
      <p className="export-note">{said.hints[form]}</p>
      <Excerpt text={content} label={said.preview(said.whats[form])} />
      <Hand
        key={form}
        made={{
          name: isLatex ? `${run.choice.cell}.tex` : `${run.choice.cell}_${form}.py`,
          type: isLatex ? 'application/x-tex' : 'text/x-python',
          content,
          note: words.size(new Blob([content]).size),
        }}
      />
    </section>
  );
}
