/** The cell as code of a framework: each line lights up with the node it computes; a button copies the file. */
import { useId, useMemo, useState } from 'react';
import { cellOf } from '../../src/cells/catalog.ts';
import type { CodeLine } from '../../src/readings/assignments.ts';
import { kerasOf } from '../../src/readings/keras.ts';
import { numpyOf } from '../../src/readings/numpy.ts';
import { pytorchOf } from '../../src/readings/pytorch.ts';
import { type Source, textOf } from '../../src/readings/source.ts';
import { titleOf } from '../../src/readings/title.ts';
import { forms } from '../../src/words/forms.ts';
import { Copy } from '../strip/Copy.tsx';
import type { WrittenProps } from './Equations.tsx';
import { type Lighting, lights } from './lighting.ts';
import './code.css';

const frameworks = ['numpy', 'pytorch', 'keras'] as const;
type Framework = (typeof frameworks)[number];

const writers: Readonly<Record<Framework, (source: Source) => CodeLine[]>> = {
  numpy: numpyOf,
  pytorch: pytorchOf,
  keras: kerasOf,
};

/** A choice of framework, and the whole file. */
export function Code({ run, lit, onLight }: WrittenProps) {
  const [framework, setFramework] = useState<Framework>('numpy');
  const group = useId();
  const { choice } = run;
  const { sizes } = run.trace.program;
  const code = useMemo(
    () => writers[framework]({ title: titleOf(choice), cell: cellOf(choice, sizes), sizes }),
    [framework, choice, sizes],
  );
  return (
    <section className="written" aria-label={forms.code}>
      <div className="written-head">
        <fieldset className="frameworks">
          <legend className="unseen">{forms.framework}</legend>
          {frameworks.map(name => (
            <label key={name}>
              <input
                type="radio"
                name={group}
                className="unseen"
                checked={name === framework}
                onChange={() => setFramework(name)}
              />
              {forms.frameworks[name]}
            </label>
          ))}
        </fieldset>
        <Copy
          key={framework}
          text={() => textOf(code)}
          label={forms.copy}
          copied={forms.copied}
          byHand={forms.copyThis}
          className="quiet"
        />
      </div>
      <pre className="code" tabIndex={0} role="region" aria-label={forms.lines(forms.frameworks[framework])}>
        <code>
          {code.map((line, k) => (
            <Line key={`${k}`} {...line} lighting={{ lit, onLight }} roles={rolesOf(run)} />
          ))}
        </code>
      </pre>
    </section>
  );
}

function rolesOf({ cell }: WrittenProps['run']): ReadonlyMap<string, string> {
  return new Map(cell.nodes.map(({ id, role }) => [id, role]));
}

interface LineProps extends CodeLine {
  readonly lighting: Lighting;
  readonly roles: ReadonlyMap<string, string>;
}

function Line({ text, node, lighting, roles }: LineProps) {
  if (node === undefined) return <span className="line">{`${text}\n`}</span>;
  return <span data-role={roles.get(node)} {...lights(node, lighting, 'line')}>{`${text}\n`}</span>;
}
