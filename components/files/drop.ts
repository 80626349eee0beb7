/** Files that are dragged over the page and dropped on it. */
import { useEffect, useState } from 'react';
import { useReaderStore } from '../app/store.ts';

/** Opens what is dropped anywhere on the page; true while files are dragged over it. */
export function useFileDrop(): boolean {
  const store = useReaderStore();
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      const given = event.dataTransfer;
      if (!given) return;
      const isOurs = given.types.includes('Files') && !isForField(event);
      const isGone = event.type === 'drop' || (event.type === 'dragleave' && event.relatedTarget === null);
      setDragged(isOurs && !isGone);
      if (!isOurs) return;
      event.preventDefault();
      given.dropEffect = 'copy';
      if (event.type !== 'drop') return;
      const files = [...given.files];
      void import('./opening.ts').then(({ openFiles }) => openFiles(store, files));
    };
    const types = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
    for (const type of types) addEventListener(type, drag);
    return () => {
      for (const type of types) removeEventListener(type, drag);
    };
  }, [store]);
  return dragged;
}

/** A field for files takes them itself. */
function isForField({ target }: DragEvent): boolean {
  return target instanceof HTMLInputElement && target.type === 'file';
}
