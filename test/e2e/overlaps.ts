// Texts that lie on one another, are cut off, or have a wire drawn through them, from the boxes of what is painted.
import type { Page } from '@playwright/test';

/** Complaints about texts in the page as it is seen; none if each can be read whole. */
export async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(measure);
}

/** Runs in the page: each line of each text is a box, seen as far as nothing that scrolls or cuts hides it. */
function measure(): string[] {
  interface Box {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  interface Line extends Box {
    readonly text: string;
    readonly owner: Element;
    readonly hasHalo: boolean;
  }
  const cut = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const isEmpty = ({ left, right, top, bottom }: Box): boolean => right - left < 2 || bottom - top < 2;
  const parentOf = (element: Element): Element | null => element.parentElement;
  const isClear = (element: Element): boolean => {
    for (let one: Element | null = element; one; one = parentOf(one))
      if (Number(getComputedStyle(one).opacity) < 0.05) return true;
    return getComputedStyle(element).visibility !== 'visible';
  };
  /** A font's box is higher than its letters. */
  const lettersOf = ({ left, right, top, bottom }: Box): Box => {
    const spare = 0.24 * (bottom - top);
    return { left: left + 0.5, right: right - 0.5, top: top + spare, bottom: bottom - spare };
  };
  /** Whether nothing behind it can be seen: it has a ground, and is not let through. */
  const isOpaque = (element: Element): boolean => {
    const { backgroundColor, fill, fillOpacity } = getComputedStyle(element);
    const ground = element instanceof SVGElement ? fill : backgroundColor;
    if (element instanceof SVGElement && !(element instanceof SVGGeometryElement)) return false;
    const alpha = /[,/]\s*([\d.]+%?)\)$/.exec(/^rgba|\//.test(ground) ? ground : '')?.[1] ?? '1';
    return (
      ground !== 'none' && Number.parseFloat(alpha) >= 0.9 && Number(fillOpacity) >= 0.9 && !isClear(element)
    );
  };
  const everything = document.createElement('style');
  everything.textContent = '* { pointer-events: auto !important; }';
  document.head.append(everything);
  /** Whether two marks are seen at a point, with nothing between them. */
  const areBothSeen = (one: Element, other: Element, x: number, y: number): boolean => {
    const stack = document.elementsFromPoint(x, y);
    const placeOf = (mark: Element): number =>
      stack.findIndex(element => element === mark || mark.contains(element));
    const [upper = -1, lower = -1] = [placeOf(one), placeOf(other)].sort((a, b) => a - b);
    return upper >= 0 && !stack.slice(0, lower).some(isOpaque);
  };
  const complaints = new Set<string>();
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const topmost = [...document.querySelectorAll('dialog[open], .popover')].at(-1);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (!element || text === '' || element.closest('script, style, title, desc, .unseen, option')) continue;
    if ((topmost && !topmost.contains(element)) || isClear(element)) continue;
    const owner =
      element.closest('text, p, li, td, th, button, label, h1, h2, h3, dt, dd, figcaption') ?? element;
    const style = getComputedStyle(element);
    const hasHalo = style.paintOrder.startsWith('stroke') && style.stroke !== 'none';
    range.selectNodeContents(node);
    for (const whole of range.getClientRects()) {
      let seen: Box = cut(lettersOf(whole), { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
      for (let above = parentOf(element); above && above !== document.body; above = parentOf(above)) {
        if (above instanceof SVGElement && !(above instanceof SVGSVGElement)) continue;
        const { overflowX, overflowY } = getComputedStyle(above);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const before = seen;
        seen = cut(seen, above.getBoundingClientRect());
        const scrolls = /auto|scroll/.test(`${overflowX} ${overflowY}`);
        const lost = Math.max(
          before.right - before.left - (seen.right - seen.left),
          before.bottom - before.top - (seen.bottom - seen.top),
        );
        if (!scrolls && !isEmpty(seen) && lost > 1.5)
          complaints.add(`"${text}" is cut by ${Math.round(lost)} px at .${above.getAttribute('class')}`);
      }
      if (!isEmpty(seen)) lines.push({ ...seen, text, owner, hasHalo });
    }
  }
  lines.forEach((one, k) => {
    for (const other of lines.slice(k + 1)) {
      if (one.owner === other.owner || one.owner.contains(other.owner) || other.owner.contains(one.owner))
        continue;
      const shared = cut(one, other);
      const [x, y] = [(shared.left + shared.right) / 2, (shared.top + shared.bottom) / 2];
      if (
        shared.right - shared.left > 1 &&
        shared.bottom - shared.top > 1 &&
        areBothSeen(one.owner, other.owner, x, y)
      )
        complaints.add(
          `"${one.text}" lies on "${other.text}" at ${Math.round(shared.left)}, ${Math.round(shared.top)}`,
        );
    }
  });
  for (const wire of document.querySelectorAll<SVGPathElement>('path.wire, path.wire-token')) {
    const matrix = wire.getScreenCTM();
    if (!matrix || isClear(wire)) continue;
    const length = wire.getTotalLength();
    for (let along = 0; along <= length; along += 3) {
      const { x, y } = wire.getPointAtLength(along).matrixTransform(matrix);
      const under = lines.find(
        line =>
          !line.hasHalo &&
          x > line.left &&
          x < line.right &&
          y > line.top &&
          y < line.bottom &&
          line.owner.closest('svg.figure') !== null,
      );
      if (under && areBothSeen(under.owner, wire, x, y))
        complaints.add(`a wire runs through "${under.text}" at ${Math.round(x)}, ${Math.round(y)}`);
      if (under) break;
    }
  }
  everything.remove();
  return [...complaints];
}
