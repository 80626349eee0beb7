/** The screen while presenting: it fills it if wanted, and does not go to sleep. */
import { useEffect } from 'react';

/** Full screen, and back; where it is forbidden nothing happens. */
export function toggleFullScreen(): void {
  const going = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  going?.catch(() => undefined); // a frame or the browser may forbid it
}

/** Keeps the screen awake; a lock ends when the page is hidden and is taken again when it comes back. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    const take = (): void => {
      if (document.visibilityState !== 'visible' || isOver) return;
      navigator.wakeLock?.request('screen').then(
        taken => {
          lock = taken;
          if (isOver) void taken.release();
        },
        () => undefined, // refused, as with a low battery
      );
    };
    take();
    document.addEventListener('visibilitychange', take);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, []);
}
