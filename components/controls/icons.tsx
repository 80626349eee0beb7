/** The pictures on the buttons, as paths on a square of 24. */

/** Filled shapes of the transport. */
export const shapes = {
  toStart: 'M6 5h2.5v14H6zM20 5v14L9.5 12z',
  previousToken: 'M12 6v12l-8-6zM20.5 6v12l-8-6z',
  previousStep: 'M17 5v14L7 12z',
  play: 'M8 5l12 7-12 7z',
  pause: 'M7 5h4v14H7zM13 5h4v14h-4z',
  nextStep: 'M7 5l10 7-10 7z',
  nextToken: 'M3.5 6v12l8-6zM12 6v12l8-6z',
  toEnd: 'M4 5l10.5 7L4 19zM15.5 5H18v14h-2.5z',
} as const;

/** Outlines of the bar. */
export const outlines = {
  share:
    'M9.8 14.2l4.5-4.5M10.5 6.8l2.4-2.4a4.5 4.5 0 016.4 6.4l-2.2 2.4M13.5 17.2l-2.4 2.4a4.5 4.5 0 01-6.4-6.4l2.2-2.4',
  undo: 'M8 5L4 9l4 4M4 9h10a5 5 0 010 10h-4',
  redo: 'M16 5l4 4-4 4M20 9H10a5 5 0 000 10h4',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  present: 'M3 4.5h18M5 4.5v10h14v-10M12 14.5V18M8 21l4-3 4 3',
  close: 'M6 6l12 12M18 6L6 18',
} as const;

interface IconProps {
  readonly name: keyof typeof shapes | keyof typeof outlines;
  readonly size?: number;
}

/** A picture; its button carries the name. */
export function Icon({ name, size = 22 }: IconProps) {
  const filled = name in shapes;
  const paths: Readonly<Record<string, string>> = { ...shapes, ...outlines };
  return (
    <svg
      className={filled ? 'shape' : 'outline'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** A disc that is half dark, light or dark. */
export function ThemeIcon({ theme }: { readonly theme: 'auto' | 'light' | 'dark' }) {
  return (
    <svg className="outline" width={18} height={18} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx={12} cy={12} r={8.5} />
      {theme === 'auto' && <path className="solid" d="M12 3.5a8.5 8.5 0 010 17z" />}
      {theme === 'dark' && <circle className="solid" cx={12} cy={12} r={8.5} />}
    </svg>
  );
}
