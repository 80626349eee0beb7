/** Lighting up a node: the attributes of every mark that stands for one. */

/** What is lit, and how to say so. */
export interface Lighting {
  readonly lit: string | null;
  readonly onLight: (id: string | null) => void;
}

/** Attributes of an element that stands for node `id`; it is lit while the pointer or the keyboard is on it. */
export function lights(id: string, { lit, onLight }: Lighting, name = '') {
  return {
    'data-of': id,
    className: [name, lit === id ? 'lit' : ''].filter(part => part !== '').join(' '),
    onPointerEnter: () => onLight(id),
    onPointerLeave: () => onLight(null),
    onFocus: () => onLight(id),
    onBlur: () => onLight(null),
  };
}
