/** How a file begins. */

interface ExcerptProps {
  readonly text: string;
  readonly label: string;
}

/** No more is laid out: nobody reads a megabyte in a box. */
const most = { lines: 60, characters: 160 };

/** The first lines, long ones cut; they scroll. */
export function Excerpt({ text, label }: ExcerptProps) {
  const lines = text.split(/\r?\n/, most.lines + 1);
  const shown = lines
    .slice(0, most.lines)
    .map(line => (line.length > most.characters ? `${line.slice(0, most.characters)} …` : line));
  const isCut = lines.length > most.lines;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="export-preview" tabIndex={0} aria-label={label}>
      <pre>{[...shown, ...(isCut ? ['…'] : [])].join('\n')}</pre>
    </section>
  );
}
