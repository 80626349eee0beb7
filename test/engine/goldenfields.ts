// Reads unknown JSON strictly: a key nobody knows, a missing number or a wrong length is an Error that says where.

/** Numbers in rows, or named, as JSON nests them. */
export type Tree = number | readonly Tree[] | { readonly [key: string]: Tree };

/** An object's fields by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object that has all of `needed`, perhaps some of `optional`, and no others. */
export function fieldsOf(
  value: unknown,
  where: string,
  needed: readonly string[],
  optional: readonly string[] = [],
): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${where}: needs an object, got ${JSON.stringify(value)}`);
  for (const key of Object.keys(value))
    if (!needed.includes(key) && !optional.includes(key)) throw new Error(`${where}.${key}: unknown key`);
  for (const key of needed) if (!Object.hasOwn(value, key)) throw new Error(`${where}.${key}: is missing`);
  return { ...value };
}

/** A finite number. */
export function numberOf(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new Error(`${where}: needs a number, got ${JSON.stringify(value)}`);
  return value;
}

/** A whole number of at least 1. */
export function countOf(value: unknown, where: string): number {
  const count = numberOf(value, where);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${where}: needs a count, got ${count}`);
  return count;
}

/** `length` items, each read by `item`; any number of them from 1 if no length is given. */
export function listOf<Item>(
  value: unknown,
  where: string,
  item: (value: unknown, where: string) => Item,
  length?: number,
): Item[] {
  if (!Array.isArray(value)) throw new Error(`${where}: needs a list, got ${JSON.stringify(value)}`);
  if (length === undefined ? value.length === 0 : value.length !== length)
    throw new Error(`${where}: needs ${length ?? 'some'} items, got ${value.length}`);
  return value.map((one, k) => item(one, `${where}[${k}]`));
}

/** A vector (length). */
export function vectorOf(value: unknown, where: string, length?: number): number[] {
  return listOf(value, where, numberOf, length);
}

/** A matrix (rows, columns), or of any number of rows. */
export function matrixOf(value: unknown, where: string, columns: number, rows?: number): number[][] {
  return listOf(value, where, (row, place) => vectorOf(row, place, columns), rows);
}

/** One of the names. */
export function oneOf<Name extends string>(value: unknown, where: string, names: readonly Name[]): Name {
  const name = names.find(candidate => candidate === value);
  if (name === undefined)
    throw new Error(`${where}: needs one of ${names.join(', ')}, got ${JSON.stringify(value)}`);
  return name;
}

/** True or false. */
export function flagOf(value: unknown, where: string): boolean {
  if (typeof value !== 'boolean')
    throw new Error(`${where}: needs true or false, got ${JSON.stringify(value)}`);
  return value;
}
