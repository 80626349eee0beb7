/** The page's beginning: the store opens on the address, the device's theme holds unless a link says otherwise. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadCodec } from '../src/state/codec.ts';
import { readDevice } from '../src/state/device.ts';
import { readLink, toldOf } from '../src/state/link.ts';
import { isPacked, type Unpacked } from '../src/state/packing.ts';
import { isBare } from '../src/state/places.ts';
import { createReaderStore } from '../src/state/store.ts';
import { App } from './App.tsx';
import { StoreContext } from './app/store.ts';
import { openPlace } from './later.ts';
import './theme.css';
import './app/app.css';
import './panels/panels.css';

/** Opens the page on a link, beside which something was lost or nothing. */
function begin({ link, notices: lost }: Unpacked): void {
  const read = readLink(link);
  const opening = {
    ...readDevice(() => localStorage),
    ...read.changes,
    notices: [...lost, ...toldOf(read)],
  };
  const store = createReaderStore(opening);
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <StrictMode>
        <StoreContext value={store}>
          <App />
        </StoreContext>
      </StrictMode>,
    );
}

const { hash } = location;
// not awaited here: the codec imports from this very file, which would wait for itself
if (isBare(hash)) void openPlace(hash).then(begin);
else if (isPacked(hash)) void loadCodec().then(({ unpack }) => begin(unpack(hash)));
else begin({ link: hash, notices: [] });
