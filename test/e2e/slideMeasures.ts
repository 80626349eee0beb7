// What is wrong with the slide on the stage, measured in its own pixels: letters, lines, the picture's share, what covers what.
import type { Page } from '@playwright/test';

/** A complaint a fault of the slide as it stands; none of a slide that can be read from the back of a room. */
export function slideFaults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame); // what was measured is laid out
    const slide = document.querySelector<HTMLElement>('.present-stage .slide');
    if (!slide?.querySelector('h1')) return ['there is no slide'];
    const stage = slide.getBoundingClientRect();
    const scale = stage.width / 1280;
    const faults: string[] = [];
    const all = (within: string): Element[] => [...slide.querySelectorAll(within)];
    const own = (element: Element): string =>
      [...element.childNodes]
        .map(node => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''))
        .join('')
        .replace(/[\s\u200b]/g, '');
    const enlarged = (element: Element): number =>
      element instanceof SVGGraphicsElement
        ? (element.getScreenCTM()?.a ?? 1)
        : element.getBoundingClientRect().width / ((element as HTMLElement).offsetWidth || 1);
    const letters = (element: Element): number =>
      (Number.parseFloat(getComputedStyle(element).fontSize) *
        (element instanceof SVGElement ? enlarged(element) : scaleOf(element))) /
      scale;
    const unseen = (element: Element): boolean =>
      element.closest('.unseen') !== null ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

    // words at least 28 px, labels with their subscripts at least 20
    for (const element of all('h1, .slide-words *, .slide-choices *, .slide-two h2')) {
      if (own(element) === '' || unseen(element)) continue;
      const isScript = element.closest('msub > :last-child, msup > :last-child') !== null;
      const least = isScript ? 20 : 28;
      if (letters(element) < least - 0.05) say(`letters of ${letters(element).toFixed(1)}`, element);
    }
    for (const element of all('text, tspan, .slide-lens li, .slide-sum :is(th, td), .slide-foot span'))
      if (own(element) !== '' && !unseen(element) && letters(element) < 19.95)
        say(`a label of ${letters(element).toFixed(1)}`, element);

    // Lines that say something are at least 2.5 px. The outline of an empty cell, the tint's and the thin cells' edge, rollers and
    // the decades behind bars are decoration: what they stand for is said by a colour, a length or a number as well.
    const lines =
      '.figure :is(.line, .rails, .operator circle, .box .outline, .pill rect:not(.cover), .crate, .signed:not(.thin), .posts, .frame, .missing), .curve :is(.squash), .lens-rows :is(.frame, .total, .zero)';
    for (const line of all(lines)) {
      const { strokeWidth, stroke } = getComputedStyle(line);
      const width = (Number.parseFloat(strokeWidth) * enlarged(line)) / scale;
      if (stroke !== 'none' && width < 2.49) say(`a line of ${width.toFixed(1)}`, line);
    }

    // the picture has three fifths of the stage
    for (const picture of all('.slide-figure svg.figure, .slide-lens')) {
      const { width, height } = picture.getBoundingClientRect();
      const share = (width * height) / (stage.width * stage.height);
      if (share < 0.6 - 0.001 && !picture.closest('.slide-two'))
        say(`${Math.round(100 * share)} % of the stage`, picture);
    }

    // no text on another, none beyond the stage, no wire through a label
    const texts = textBoxes();
    texts.forEach(({ box, said }, k) => {
      if (
        box.left < stage.left - 1 ||
        box.right > stage.right + 1 ||
        box.top < stage.top ||
        box.bottom > stage.bottom
      )
        faults.push(`leaves the stage: ${said}`);
      for (const other of texts.slice(k + 1))
        if (meet(box, other.box)) faults.push(`“${said}” lies on “${other.said}”`);
    });
    const labels = texts.filter(({ element }) => element.closest('.side-labels'));
    for (const wire of all('.figure .wire .line')) {
      if (!(wire instanceof SVGPathElement)) continue;
      const matrix = wire.getScreenCTM();
      for (let at = 0; matrix && at <= wire.getTotalLength(); at += 2) {
        const { x, y } = wire.getPointAtLength(at).matrixTransform(matrix);
        const hit = labels.find(({ box }) => meet(box, { left: x, right: x, top: y, bottom: y }));
        if (!hit) continue;
        faults.push(`a wire runs through “${hit.said}”`);
        break;
      }
    }
    return [...new Set(faults)];

    function say(what: string, element: Element): void {
      const name = element.getAttribute('class') ?? element.tagName;
      faults.push(`${what}: ${name} “${(element.textContent ?? '').trim().slice(0, 30)}”`);
    }

    function scaleOf(element: Element): number {
      const lens = element.closest<HTMLElement>('.slide-lens');
      return lens ? lens.getBoundingClientRect().width / lens.offsetWidth : scale;
    }

    /** The letters' boxes without the room that a font leaves over and under them. */
    function textBoxes() {
      const found: { box: Sides; said: string; element: Element }[] = [];
      for (const text of all('svg text')) {
        const said = (text.textContent ?? '').replace(/[\s\u200b]+/g, ' ').trim();
        if (said !== '' && !unseen(text))
          found.push({ box: within(text.getBoundingClientRect()), said, element: text });
      }
      const walker = document.createTreeWalker(slide as HTMLElement, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const said = (node.textContent ?? '').trim().slice(0, 30);
        if (!parent || parent.closest('svg, math') || said === '' || unseen(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        if (parent.closest('.slants')) continue; // slanted words: their boxes overlap, they do not
        for (const line of range.getClientRects()) found.push({ box: within(line), said, element: parent });
      }
      return found;
    }

    type Sides = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

    function within({ left, right, top, bottom }: Sides): Sides {
      const spare = (bottom - top) * 0.22;
      return { left: left + 1, right: right - 1, top: top + spare, bottom: bottom - spare };
    }

    function meet(one: Sides, other: Sides): boolean {
      return (
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
      );
    }
  });
}
