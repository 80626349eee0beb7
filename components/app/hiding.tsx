/** What a teacher's link leaves out: a control that is hidden is absent. */
import { createContext, type ReactNode, useContext } from 'react';
import { type Hidable, isHidden } from '../../src/state/hidden.ts';

/** The controls that are left out, as the link has them. */
export const HiddenContext = createContext('');

/** Whether a control is left out. */
export function useHidden(name: Hidable): boolean {
  return isHidden({ hide: useContext(HiddenContext) }, name);
}

/** Its children, unless the control is left out. */
export function Unless({ hidden, children }: { readonly hidden: Hidable; readonly children: ReactNode }) {
  return useHidden(hidden) ? null : children;
}
