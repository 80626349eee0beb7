/** A row of tabs: one tab stop, arrows go from tab to tab. */
import type { KeyboardEvent } from 'react';
import './tabs.css';

interface TabsProps<View extends string> {
  /** What the tabs belong to, the beginning of their ids. */
  readonly of: string;
  readonly views: readonly View[];
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly words: Readonly<Record<View | 'label', string>>;
  /** Numbers behind the names of views. */
  readonly counts?: Readonly<Partial<Record<View, number>>>;
}

/** The ids of a view's tab and of what it shows. */
const idOf = {
  tab: (of: string, view: string) => `${of}-tab-${view}`,
  content: (of: string) => `${of}-content`,
} as const;

/** The attributes of the element that shows what the present tab chose. */
export function shownBy(of: string, view: string) {
  return { role: 'tabpanel', id: idOf.content(of), 'aria-labelledby': idOf.tab(of, view) } as const;
}

/** A tab list; the present tab alone is in the tab order, and the arrows choose as they go. */
export function Tabs<View extends string>({ of, views, view, onView, words, counts }: TabsProps<View>) {
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = views[placeAfter(event.key, views.indexOf(view), views.length) ?? -1];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    onView(next);
    event.currentTarget.querySelector<HTMLElement>(`#${idOf.tab(of, next)}`)?.focus();
  };
  return (
    <div role="tablist" className="tabs" aria-label={words.label} onKeyDown={walk}>
      {views.map(one => (
        <button
          key={one}
          type="button"
          role="tab"
          id={idOf.tab(of, one)}
          aria-selected={one === view}
          aria-controls={idOf.content(of)}
          tabIndex={one === view ? 0 : -1}
          onClick={() => onView(one)}
        >
          {words[one]}
          {(counts?.[one] ?? 0) > 0 && ` ${counts?.[one]}`}
        </button>
      ))}
    </div>
  );
}

/** Left and Right go round the ends, Home and End go to them; undefined for other keys. */
function placeAfter(key: string, place: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (place + 1) % count;
  if (key === 'ArrowLeft') return (place - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
