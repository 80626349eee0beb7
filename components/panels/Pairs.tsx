/** A table that holds one thing against another: a name, and a value on each side. */
import type { ReactNode } from 'react';

interface PairsProps {
  /** What the names are, for whoever hears the table. */
  readonly name: string;
  /** What stands over the two sides. */
  readonly sides: readonly string[];
  /** Its rows: a header and two cells each. */
  readonly children: ReactNode;
}

/** The head of two sides over the rows. */
export function Pairs({ name, sides, children }: PairsProps) {
  const [before, after] = sides;
  return (
    <table className="pairs">
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{name}</span>
          </th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
