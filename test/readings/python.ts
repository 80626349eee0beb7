// A Python that has a module, found among the usual places, and one process of it for many cases.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The first Python that can import a module, or why there is none. */
export function pythonWith(module: string): { readonly command?: string; readonly why: string } {
  const commands = [process.env.PYTHON, 'python3', '/usr/bin/python3'].filter(
    command => command !== undefined,
  );
  const command = commands.find(name => spawnSync(name, ['-c', `import ${module}`]).status === 0);
  return command === undefined
    ? { why: `no ${module} for ${commands.join(' or ')}` }
    : { command, why: `${module} of ${command}` };
}

/** Gives `cases` to a Python program as JSON and reads what it writes: `argv[1]` is the file read, `argv[2]` the one written. */
export function runPython<Result>(command: string, program: string, cases: unknown): Result {
  const folder = mkdtempSync(join(tmpdir(), 'written-'));
  try {
    const [given, made, code] = ['given.json', 'made.json', 'program.py'].map(name => join(folder, name));
    if (given === undefined || made === undefined || code === undefined) throw new Error('no names');
    writeFileSync(given, JSON.stringify(cases));
    writeFileSync(code, program);
    const { status, stderr } = spawnSync(command, ['-W', 'error', code, given, made], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(readFileSync(made, 'utf8')) as Result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
