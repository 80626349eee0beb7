/** The page's fonts as a style sheet that stands within a picture: a picture cannot load any. */
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import math from 'katex/dist/fonts/KaTeX_Math-Italic.woff2?url';
import { exportWords as words } from '../../src/words/exports.ts';

const fonts = [
  { name: 'Inter', file: latin, more: 'font-weight:100 900' },
  { name: 'Inter', file: greek, more: 'font-weight:100 900;unicode-range:U+0370-03FF' },
  { name: 'KaTeX_Math', file: math, more: 'font-style:italic' },
];

let packed: Promise<string> | undefined;

/** The style sheet, made once; rejects, saying which font, where one cannot be loaded. */
export function packedFonts(): Promise<string> {
  packed ??= Promise.all(fonts.map(fontFace)).then(faces => faces.join(''));
  packed.catch(() => {
    packed = undefined;
  });
  return packed;
}

async function fontFace({ name, file, more }: (typeof fonts)[number]): Promise<string> {
  const answer = await fetch(file).catch(() => undefined);
  if (!answer?.ok) throw new Error(words.picture.noFont(name));
  const data = await inText(await answer.blob());
  return `@font-face{font-family:${name};src:url(${data}) format('woff2');${more}}`;
}

/** A data URL. */
function inText(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
