/** A picture as PNG: painted by the browser, with the page's fonts. */
import { exportWords as words } from '../../src/words/exports.ts';
import { packedFonts } from './fonts.ts';
import { type Picture, svgOf } from './writtenOut.ts';

/** How many pixels are painted for one that is drawn. */
export const density = 2;

/** The picture as SVG with its fonts packed in, so many times as large: an image that needs nothing else. */
export async function packedSvg(picture: Picture, scale = 1): Promise<Blob> {
  return new Blob([svgOf(picture, scale, await packedFonts())], { type: 'image/svg+xml' });
}

/** The picture as PNG, `density` times as many pixels; rejects where the browser does not paint it. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const address = URL.createObjectURL(await packedSvg(picture, density));
  try {
    const image = new Image();
    image.src = address;
    await image.decode().catch(() => {
      throw new Error(words.picture.unpainted);
    });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * density);
    canvas.height = Math.round(picture.height * density);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error(words.picture.unpainted))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
