/** What shows that something was set by hand: fetched while it is typed, so that it is there with the change. */

/** Fetches it ahead; what cannot be fetched is asked for again when it is shown. */
export function fetchMarks(): void {
  void Promise.allSettled([
    import('../figure/Ghosts.tsx'),
    import('../figure/DoorGhosts.tsx'),
    import('./ChangeCount.tsx'),
  ]);
}
