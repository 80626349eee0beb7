// Saved numbers: read by Python, compared with the trace; nothing of the reader's becomes a formula.
import { describe, expect, it } from 'vitest';
import { choiceOf, familyNames } from '../../src/cells/catalog.ts';
import { read, vectorOf } from '../../src/engine/forward.ts';
import { csvOf } from '../../src/readings/csv.ts';
import { gradientBack, wayBack } from '../../src/readings/gradientBack.ts';
import { jsonOf } from '../../src/readings/json.ts';
import { type Provenance, type Recorded, recordGradients, recordValues } from '../../src/readings/record.ts';
import type { RunOfText } from '../../src/readings/run.ts';
import { pythonWith, runPython } from './python.ts';
import { seededRun } from './seededRun.ts';

const from: Provenance = {
  link: 'https://example.org/#/explore?v=1&cell=gru',
  weights: 'seed',
  model: null,
  seed: 7,
  file: null,
  edits: '',
  clamps: '',
};
const tricky = ['=1+1', '+a', '-b', '@c', "'d", ' = ', '#e', 'f,g', '"h"', '＝i', '-5', 'anna'];

/** A run over words that a spreadsheet could misread, each of which the cell reads as unknown. */
function trickyRun(): RunOfText {
  const run = seededRun({
    text: 'anna left when the boys came because they were tired anna left',
    lively: true,
  });
  return { ...run, tokens: tricky.map(text => ({ text, index: null })) };
}

const runs = familyNames.map(cell => seededRun({ choice: choiceOf(cell), lively: true }));

/** A record as plain data for Python: what it should find. */
const expected = ({ steps, nodes, about }: Recorded) => ({
  columns: nodes.flatMap(({ id, size }) => Array.from({ length: size }, (_, k) => `${id}.${k + 1}`)),
  rows: steps.map(({ nodes: vectors }) =>
    nodes.flatMap(({ id }) =>
      Array.from(vectors.get(id) ?? [], value => (value === 0 ? '0' : String(value))),
    ),
  ),
  tokens: steps.map(({ token }) => token),
  task: about.task,
});

const program = `
import csv, io, json, sys

def strict(name):
    raise ValueError(f"{name} is no JSON")

odd = ("NaN", "Infinity", "-Infinity")

def all_equal(rows, wanted):
    return [[repr(float(number)) for number in row] for row in rows] == \\
        [[repr(float(number)) for number in row] for row in wanted]

def of_csv(text, want):
    lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    head = {line[0][2:]: line[1:] for line in lines if line[0].startswith("# ")}
    names, *rows = [line for line in lines if not line[0].startswith("# ")]
    assert names == ["step", "token"] + want["columns"], names[:5]
    assert [int(row[0]) for row in rows] == list(range(1, len(want["rows"]) + 1))
    assert all_equal([row[2:] for row in rows], want["rows"])
    assert head["task"] == [want["task"]] and head["link"] and head["equations"] and head["seed"] == ["7"]
    return [row[1] for row in rows]

def of_json(text, want):
    found = json.loads(text, parse_constant=strict)
    assert sorted(found) == ["about", "format", "nodes", "steps", "version"] and found["version"] == 1
    assert found["format"] in ("lstm-explainer/values", "lstm-explainer/gradients")
    for key in ("numbers", "task", "cell", "weights", "text", "link"):
        assert isinstance(found["about"][key], str) and found["about"][key], key
    for key in ("units", "inputs", "outputs", "equations", "conventions", "options", "sizes"):
        assert all(isinstance(text, str) for text in found["about"][key]), key
    assert found["about"]["seed"] == 7 and found["about"]["model"] is None
    for place, step in enumerate(found["steps"]):
        assert step["step"] == place + 1 and list(step["nodes"]) == list(found["nodes"])
        for name, vector in step["nodes"].items():
            assert len(vector) == found["nodes"][name]["size"]
    rows = [[number for vector in step["nodes"].values() for number in vector] for step in found["steps"]]
    assert all(type(number) is float or type(number) is int or number in odd for row in rows for number in row)
    assert all_equal(rows, want["rows"])
    return [step["token"] for step in found["steps"]]

json.dump([[of_csv(case["csv"], case["want"]), of_json(case["json"], case["want"])]
           for case in json.load(open(sys.argv[1]))], open(sys.argv[2], "w"))
`;

describe('recorded numbers', () => {
  it('are those of the trace, of every node at every step', () => {
    for (const run of runs) {
      const { nodes, steps } = recordValues(run, from);
      expect(nodes.map(({ id }) => id)).toEqual(run.cell.nodes.map(({ id }) => id));
      expect(steps).toHaveLength(run.tokens.length);
      for (const { step, nodes: vectors } of steps)
        for (const { id } of nodes) expect(vectors.get(id)).toEqual(vectorOf(run.trace, id, step - 1));
    }
  });

  it('of the gradients are those of the lens, up to the step that is traced back from', () => {
    for (const run of runs) {
      const recorded = recordGradients(run, from, null);
      const back = gradientBack(run, null);
      expect(recorded?.steps).toHaveLength((back?.T ?? -2) + 1);
      for (const [id, { vectors }] of back?.states ?? [])
        expect(recorded?.steps.map(({ nodes }) => nodes.get(id))).toEqual(vectors);
    }
    const [run] = runs;
    const way = run && wayBack(run, 3);
    const at = run && recordGradients(run, from, 3);
    expect(at?.about.tracedValue).toBe(way?.value);
    expect(at?.about.numbers).toContain(run?.task.outputs[3]);
    expect(at?.steps.at(-1)?.nodes.get('logits')).toEqual(
      way && read(way.work.gradients, way.work, 'logits', way.T),
    );
  });

  it('without a word are none, and have no gradients', () => {
    const run = seededRun({ text: '' });
    expect(recordValues(run, from).steps).toEqual([]);
    expect(recordGradients(run, from, null)).toBeNull();
  });
});

describe('a file of numbers', () => {
  const records = [
    ...runs,
    trickyRun(),
    seededRun({ task: 'adding', lively: true }),
    seededRun({ task: 'co2' }),
  ].flatMap(run =>
    [recordValues(run, from), recordGradients(run, from, null)].filter(found => found !== null),
  );
  const { command, why } = pythonWith('csv');

  it(`is read by Python to the last bit, as CSV and as JSON (${why})`, { timeout: 120_000 }, () => {
    if (command === undefined) return expect(why).toMatch(/^no csv/);
    const cases = records.map(found => ({ csv: csvOf(found), json: jsonOf(found), want: expected(found) }));
    const tokens = runPython<readonly (readonly [readonly string[], readonly unknown[]])[]>(
      command,
      program,
      cases,
    );
    expect(tokens).toHaveLength(records.length);
    for (const [k, [ofCsv, ofJson]] of tokens.entries()) {
      const own = expected(records[k] as Recorded).tokens;
      expect(ofJson).toEqual(own);
      expect(ofCsv.map(text => text.replace(/^'/, ''))).toEqual(own.map(String));
    }
  });

  it('has no cell of words that a spreadsheet computes, while numbers below 0 stay numbers', () => {
    const rows = csvOf(recordValues(trickyRun(), from)).split('\r\n');
    const begun = rows.filter(row => /^\d+,/.test(row)).map(row => row.replace(/^\d+,/, ''));
    const firsts = begun.map(row => /^(?:"((?:[^"]|"")*)"|([^,]*))/.exec(row));
    expect(firsts.map(match => (match?.[1] ?? match?.[2] ?? '').replaceAll('""', '"'))).toEqual([
      ...["'=1+1", "'+a", "'-b", "'@c", "''d", "' = ", '#e', 'f,g', '"h"', "'＝i", "'-5", 'anna'],
    ]);
    expect(begun.every(row => / *,-\d/.test(row))).toBe(true);
    expect(begun[6]).toMatch(/^"#e",/); // readers that skip what is behind # leave it
  });

  it('says what was set by hand, and what passes no gradient', () => {
    const run = seededRun();
    const said = (found: Recorded | null) => [found?.about.conventions ?? []].flat().join(' ');
    expect(said(recordValues(run, { ...from, clamps: 'forget 1 2 0.5' }))).toMatch(
      /clamps .*node, unit, step/,
    );
    expect(said(recordValues(run, from))).not.toMatch(/clamps|passes none/);
    expect(said(recordGradients(run, from, null))).toContain('passes none');
  });

  it('guards names that the reader gave, too', () => {
    const run = trickyRun();
    const text = csvOf(
      recordValues({ ...run, lanes: ['=HYPERLINK("x")', '+1', 'she'] }, { ...from, file: '=cmd' }),
    );
    expect(text).toContain(`# units,"'=HYPERLINK(""x"")",'+1,she\r\n`);
    expect(text).toContain("# file,'=cmd\r\n");
  });

  it('tells numbers that are not finite, as JSON too', () => {
    const run = seededRun();
    const recorded = recordValues(run, from);
    const odd = new Map([['h', Float64Array.of(Number.NaN, -Number.POSITIVE_INFINITY, 1e-300)]]);
    const changed = { ...recorded, steps: [{ step: 1, token: 'anna', nodes: odd }] };
    expect(JSON.parse(jsonOf(changed)).steps[0].nodes.h).toEqual(['NaN', '-Infinity', 1e-300]);
    expect(csvOf({ ...changed, nodes: recorded.nodes.filter(({ id }) => id === 'h') })).toContain(
      '1,anna,NaN,-Infinity,1e-300',
    );
  });
});
