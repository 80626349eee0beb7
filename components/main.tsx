/** The page's beginning: the store opens on the address, the device's theme holds unless a link says otherwise. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readDevice } from '../src/state/device.ts';
import { readLink } from '../src/state/link.ts';
import { createReaderStore } from '../src/state/store.ts';
import { App } from './App.tsx';
import { StoreContext } from './app/store.ts';
import './theme.css';
import './app/app.css';
import './panels/panels.css';

const { changes, notices } = readLink(location.hash);
const store = createReaderStore({ ...readDevice(() => localStorage), ...changes, notices });
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <StoreContext value={store}>
        <App />
      </StoreContext>
    </StrictMode>,
  );
