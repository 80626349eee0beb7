/** Going to another view of the page. */

/** Shows what a link says, as a place of its own in the history; Back returns. */
export function goTo(link: string): void {
  try {
    history.pushState(null, '', link);
    dispatchEvent(new PopStateEvent('popstate')); // what listens to Back and Forward reads the address
  } catch {
    location.hash = link; // a frame may forbid the first
  }
}
