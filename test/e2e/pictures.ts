// Pictures compared: which texts and how many shapes they have, and how far apart two of them are.
import type { Page } from '@playwright/test';

/** What can be seen of a drawing: its texts in order of the alphabet, and the number of its shapes. */
export interface Seen {
  readonly texts: readonly string[];
  readonly shapes: number;
}

/** What the page shows in figure and strip. */
export async function shownBy(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const drawings = [...document.querySelectorAll('svg.figure, svg.names, .memory > svg')];
    const isSeen = (shape: Element): boolean => {
      const { fill, stroke } = getComputedStyle(shape);
      const isClear = (paint: string): boolean => paint === 'none' || paint === 'rgba(0, 0, 0, 0)';
      return !(isClear(fill) && isClear(stroke)) && !shape.closest('clipPath');
    };
    const shapes = drawings.flatMap(drawing => [...drawing.querySelectorAll('rect, path, circle, line')]);
    const texts = [
      ...drawings.flatMap(drawing => [...drawing.querySelectorAll('text')]),
      ...document.querySelectorAll('.tokens button'),
    ];
    return {
      texts: texts
        .map(text => text.textContent ?? '')
        .filter(text => text !== '')
        .sort(),
      shapes: shapes.filter(isSeen).length + document.querySelectorAll('.present').length,
    };
  });
}

/** The same of a file, read by the browser's reader of XML; the sheet that lies under all is not counted. */
export async function countShapes(page: Page, svg: string): Promise<Seen> {
  return page.evaluate(source => {
    const file = new DOMParser().parseFromString(source, 'application/xml');
    const broken = file.querySelector('parsererror');
    if (broken) throw new Error(broken.textContent ?? '');
    const shapes = [...file.querySelectorAll('rect, path, circle, line')].filter(
      shape => !shape.closest('clipPath'),
    );
    const texts = [...file.querySelectorAll('text')].map(text => text.textContent ?? '');
    return { texts: texts.sort(), shapes: shapes.length - 1 };
  }, svg);
}

/** A part of a picture, in its pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Two PNGs, of the first that part alone: their sizes, how many colours the first has, and how far apart the means of
 * blocks of 16 pixels are (of 255).
 */
export async function difference(page: Page, one: Buffer, other: Buffer, only?: Part) {
  return page.evaluate(
    async ({ files, only }) => {
      const read = async (file: string, part?: Part) => {
        const image = new Image();
        image.src = `data:image/png;base64,${file}`;
        await image.decode();
        const [width, height] = [part?.width ?? image.naturalWidth, part?.height ?? image.naturalHeight];
        const canvas = new OffscreenCanvas(width, height);
        const pen = canvas.getContext('2d');
        if (!pen) throw new Error('no canvas');
        pen.fillStyle = '#fff';
        pen.fillRect(0, 0, width, height);
        pen.drawImage(image, -(part?.x ?? 0), -(part?.y ?? 0));
        return { width, height, data: pen.getImageData(0, 0, width, height).data };
      };
      const [a, b] = await Promise.all([read(files[0] ?? '', only), read(files[1] ?? '')]);
      const side = 16;
      const meanOf = ({ width, data }: typeof a, left: number, top: number, part: number): number => {
        let sum = 0;
        for (let y = top; y < top + side; y++)
          for (let x = left; x < left + side; x++) sum += data[(y * width + x) * 4 + part] ?? 0;
        return sum / side ** 2;
      };
      const apart: number[] = [];
      for (let y = 0; y + side <= Math.min(a.height, b.height); y += side)
        for (let x = 0; x + side <= Math.min(a.width, b.width); x += side)
          for (const part of [0, 1, 2]) apart.push(Math.abs(meanOf(a, x, y, part) - meanOf(b, x, y, part)));
      const colours = new Set(new Uint32Array(a.data.buffer));
      return {
        sizes: [a, b].map(({ width, height }) => [width, height]),
        colours: colours.size,
        mean: apart.reduce((sum, value) => sum + value, 0) / apart.length,
        most: Math.max(...apart),
      };
    },
    { files: [one.toString('base64'), other.toString('base64')], only },
  );
}
