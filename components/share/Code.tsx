/** A QR code of a link, black on white in every theme. */
import { useState } from 'react';
import { encode } from 'uqr';
import { share as words } from '../../src/words/share.ts';
import { type Rows, Squares } from '../controls/Squares.tsx';
import { saveAs } from '../files/download.ts';
import { Dialog } from '../strip/Dialog.tsx';

const said = words.code;

/** A link of up to this many characters makes a code that is read from the back of a room. */
export const backRow = 213;

/** The code, where it is read from, large over the whole screen, and as a picture. */
export function Code({ text }: { readonly text: string }) {
  const [isLarge, setIsLarge] = useState(false);
  const { data } = encode(text, { ecc: 'M', border: 4 });
  return (
    <>
      <Squares rows={data} />
      <p>{text.length <= backRow ? said.back : said.desk}</p>
      <div className="code-ways">
        <button type="button" onClick={() => setIsLarge(true)}>
          {said.large}
        </button>
        <button type="button" onClick={() => void savePicture(data)}>
          {said.save}
        </button>
      </div>
      {isLarge && (
        <Dialog title={said.title} className="large-code" onClose={() => setIsLarge(false)}>
          {() => <Squares rows={data} />}
        </Dialog>
      )}
    </>
  );
}

/** Saves the code as a PNG of 16 pixels a module. */
async function savePicture(rows: Rows): Promise<void> {
  const module = 16;
  const canvas = new OffscreenCanvas(rows.length * module, rows.length * module);
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  for (const [y, row] of rows.entries())
    for (const [x, dark] of row.entries()) if (dark) pen.fillRect(x * module, y * module, module, module);
  saveAs(said.file, await canvas.convertToBlob({ type: 'image/png' }));
}
