/** Saving the figure, the strip or both as a picture. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { exportWords as words } from '../../src/words/exports.ts';
import { useReader } from '../app/store.ts';
import { useTheme } from '../app/theme.ts';
import { Choice } from './Choice.tsx';
import { type Drawn, type What, whats } from './Drawing.tsx';
import { Hand, type Made } from './Hand.tsx';
import { density, packedSvg, pngOf } from './raster.ts';
import { Sheet } from './Sheet.tsx';
import { type Told, WhenHere } from './told.tsx';
import { type Picture, svgOf } from './writtenOut.ts';
import './exports.css';

const said = words.picture;
const shades = ['page', 'paper'] as const;
const formats = ['svg', 'png'] as const;

/** What of the moment, in which colours and format; a preview that is the file itself. */
export function PictureTab() {
  return <WhenHere tells>{told => <Pictures told={told} />}</WhenHere>;
}

function Pictures({ told: { run, untouched, at, from, stem } }: { readonly told: Told }) {
  const [what, setWhat] = useState<What>('both');
  const [shade, setShade] = useState<(typeof shades)[number]>('page');
  const [format, setFormat] = useState<(typeof formats)[number]>('svg');
  const hasLens = useReader(state => state.lens !== 'values');
  const page = useTheme();
  const theme = shade === 'paper' ? 'light' : page;
  const drawn: Drawn = useMemo(
    () => ({ what, run, untouched, at, theme }),
    [what, run, untouched, at, theme],
  );
  const [made, setMade] = useState<{ readonly of: Drawn; readonly picture: Picture } | null>(null);
  const take = useCallback((picture: Picture) => setMade({ of: drawn, picture }), [drawn]);
  const picture = made?.of === drawn ? made.picture : undefined;
  return (
    <section className="export" aria-label={said.label}>
      <div className="export-choices">
        <Choice label={said.what} names={whats} words={said.whats} chosen={what} onChoose={setWhat} />
        <Choice
          label={words.format}
          names={formats}
          words={words.formats}
          chosen={format}
          onChoose={setFormat}
        />
        <Choice label={said.shade} names={shades} words={said.shades} chosen={shade} onChoose={setShade} />
      </div>
      <p className="export-note">
        {said.hints[what]} {said.formats[format]}
        {hasLens && what !== 'figure' && ` ${said.noLens}`}
      </p>
      {!picture && <Sheet drawn={drawn} link={from.link} onPicture={take} />}
      {made && <Preview picture={picture ?? made.picture} />}
      {picture && (
        <Hand
          key={`${what} ${format} ${theme}`}
          made={fileOf(picture, format, `${stem}-${said.names[what]}`)}
        />
      )}
    </section>
  );
}

function fileOf(picture: Picture, format: (typeof formats)[number], stem: string): Made {
  const name = `${stem}.${format}`;
  if (format === 'png') {
    const [across, down] = [picture.width * density, picture.height * density].map(Math.round);
    return { name, type: 'image/png', content: () => pngOf(picture), note: `${across} × ${down}` };
  }
  const content = svgOf(picture);
  return { name, type: 'image/svg+xml', content, note: words.size(new Blob([content]).size) };
}

/** A picture so many times wider than high is not squeezed into the preview, which scrolls instead. */
const wide = 4;

/** The picture as an image, which shows nothing that does not stand in it. */
function Preview({ picture }: { readonly picture: Picture }) {
  const [address, setAddress] = useState('');
  const [failure, setFailure] = useState('');
  useEffect(() => {
    let made = '';
    let isWanted = true;
    packedSvg(picture).then(
      blob => {
        if (!isWanted) return;
        made = URL.createObjectURL(blob);
        setFailure('');
        setAddress(made);
      },
      (cause: unknown) => {
        if (isWanted) setFailure(words.failed(cause instanceof Error ? cause.message : String(cause)));
      },
    );
    return () => {
      isWanted = false;
      if (made !== '') URL.revokeObjectURL(made);
    };
  }, [picture]);
  const isWide = picture.width > wide * picture.height;
  return (
    <section
      className={isWide ? 'export-preview picture wide' : 'export-preview picture'}
      tabIndex={isWide ? 0 : undefined}
      aria-label={said.previewed}
    >
      {failure !== '' && <p role="alert">{failure}</p>}
      {address !== '' && <img src={address} alt={said.preview(picture.title)} />}
    </section>
  );
}
