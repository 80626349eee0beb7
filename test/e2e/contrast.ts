// The contrast of every text in the page against what is painted under it, computed from the styles in force.
import type { Page } from '@playwright/test';

/** Texts below their limit: 4.5, or 3 for large ones (WCAG 2.2, 1.4.3). */
export async function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(measure);
}

/** Runs in the page: under each text lie the marks before it in the document that reach over its points. */
function measure(): string[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const parsed = new Map<string, Colour>();
  const colourOf = (text: string): Colour => {
    const known = parsed.get(text);
    if (known) return known;
    if (!brush) throw new Error('no canvas');
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = text;
    brush.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = brush.getImageData(0, 0, 1, 1).data;
    const found: Colour = [r, g, b, a / 255];
    parsed.set(text, found);
    return found;
  };
  const over = ([r, g, b, a]: Colour, below: Colour): Colour => [
    r * a + below[0] * (1 - a),
    g * a + below[1] * (1 - a),
    b * a + below[2] * (1 - a),
    1,
  ];
  const light = (colour: Colour): number => {
    const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map(part => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a: Colour, b: Colour): number => {
    const [bright = 0, dark = 0] = [light(a), light(b)].sort((one, other) => other - one);
    return (bright + 0.05) / (dark + 0.05);
  };
  const parentOf = (element: Element): Element | null => element.parentElement;
  const opacities = new Map<Element, number>();
  const opacityOf = (element: Element): number => {
    const known = opacities.get(element);
    if (known !== undefined) return known;
    const above = parentOf(element);
    const found = Number(getComputedStyle(element).opacity) * (above ? opacityOf(above) : 1);
    opacities.set(element, found);
    return found;
  };
  /** Where an element may be seen at all: inside whatever cuts off its ancestors. */
  const isCutOff = (element: Element, x: number, y: number): boolean => {
    for (let above = parentOf(element); above && above !== document.body; above = parentOf(above)) {
      if (above instanceof SVGElement) continue;
      const style = getComputedStyle(above);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const box = above.getBoundingClientRect();
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) return true;
    }
    return false;
  };
  const elements = [...document.querySelectorAll('body, body *')];
  const places = new Map(elements.map((element, place) => [element, place]));
  const topmost = [...document.querySelectorAll('dialog[open], .popover')].at(-1);

  interface Paint {
    readonly element: Element;
    readonly place: number;
    readonly colourAt: (x: number, y: number) => Colour;
    readonly covers: (x: number, y: number) => boolean;
  }
  /** What is painted on a canvas. */
  const pixelsOf = (canvas: HTMLCanvasElement, box: DOMRect) => {
    const pen = canvas.getContext('2d');
    return (x: number, y: number): Colour => {
      const [across, down] = [canvas.width / box.width, canvas.height / box.height];
      const pixel = pen?.getImageData(
        Math.floor((x - box.left) * across),
        Math.floor((y - box.top) * down),
        1,
        1,
      );
      const [r = 0, g = 0, b = 0, a = 0] = pixel?.data ?? [];
      return [r, g, b, (a / 255) * opacityOf(canvas)];
    };
  };
  const paints = elements.flatMap((element, place): Paint[] => {
    const style = getComputedStyle(element);
    if (style.visibility === 'hidden' || style.display === 'none') return [];
    if (element instanceof SVGGeometryElement) {
      if (style.fill === 'none' || element.closest('defs')) return [];
      const [r, g, b, a] = colourOf(style.fill);
      const alpha = a * Number(style.fillOpacity) * opacityOf(element);
      if (alpha === 0) return [];
      const matrix = element.getScreenCTM()?.inverse();
      const box = element.getBoundingClientRect();
      const covers = (x: number, y: number): boolean =>
        x >= box.left - 1 &&
        x <= box.right + 1 &&
        y >= box.top - 1 &&
        y <= box.bottom + 1 &&
        matrix !== undefined &&
        element.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix));
      return [{ element, place, colourAt: () => [r, g, b, alpha], covers }];
    }
    if (element instanceof SVGElement) return [];
    const [r, g, b, a] = colourOf(style.backgroundColor);
    const alpha = a * opacityOf(element);
    const box = element.getBoundingClientRect();
    const covers = (x: number, y: number): boolean =>
      element === document.body || (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
    if (element instanceof HTMLCanvasElement)
      return [{ element, place, colourAt: pixelsOf(element, box), covers }];
    if (alpha === 0) return [];
    return [{ element, place, colourAt: () => [r, g, b, alpha], covers }];
  });

  const complaints = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (!element || !/[^\s\u200b]/.test(text) || element.closest('script, style, option, .unseen')) continue;
    if (topmost && !topmost.contains(element)) continue;
    const style = getComputedStyle(element);
    if (style.visibility === 'hidden' || !element.checkVisibility?.()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const isDrawn = element instanceof SVGElement;
    const box = range.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) continue;
    const y = box.top + box.height / 2;
    const points = [0.1, 0.5, 0.9]
      .map(share => box.left + share * box.width)
      .filter(x => x > 0 && x < innerWidth && y > 0 && y < innerHeight && !isCutOff(element, x, y));
    if (points.length === 0) continue;
    const place = places.get(element) ?? 0;
    const [r, g, b, a] = colourOf(isDrawn ? style.fill : style.color);
    const alpha = a * (isDrawn ? Number(style.fillOpacity) : 1) * opacityOf(element);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    for (const x of points) {
      const below = paints
        .filter(paint => paint.place <= place && paint.covers(x, y) && !isCutOff(paint.element, x, y))
        .reduce<Colour>((ground, paint) => over(paint.colourAt(x, y), ground), [255, 255, 255, 1]);
      const found = ratio(over([r, g, b, alpha], below), below);
      if (found < (isLarge ? 3 : 4.5) - 0.005) {
        const at = element.closest('[class]')?.getAttribute('class') ?? element.tagName;
        complaints.add(
          `"${text.slice(0, 30)}" in ${at}: ${found.toFixed(2)}, rgb(${[r, g, b].join(' ')}) at ${alpha.toFixed(2)} on rgb(${below.slice(0, 3).map(Math.round).join(' ')})`,
        );
      }
    }
  }
  return [...complaints];
}
