/** Parts of the page that are fetched when they are first shown. */
import { type LazyExoticComponent, lazy, type ReactNode } from 'react';

/** A component of a module that is on its way: which one, once the module is here. */
export function lazily<Module, Props>(
  load: () => Promise<Module>,
  part: (module: Module) => (props: Props) => ReactNode,
): LazyExoticComponent<(props: Props) => ReactNode> {
  return lazy(() => load().then(module => ({ default: part(module) })));
}
