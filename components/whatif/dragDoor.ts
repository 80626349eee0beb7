/** A gate's door dragged by hand: it is held where it is let go, in that unit at that time step; all of a drag is undone at once. */
import { canBeHeld } from '../../src/engine/clamps.ts';
import { blockOf, type Program } from '../../src/engine/compile.ts';
import type { Valve } from '../../src/readings/layout.ts';
import { chooseUnit } from '../../src/state/actions.ts';
import { hold } from '../../src/state/changeActions.ts';
import { act, beginGesture, type ReaderStore } from '../../src/state/store.ts';

/** Where the doors were pressed, in the window's pixels. */
interface Press {
  readonly doors: SVGGElement;
  readonly x: number;
  readonly y: number;
}

/** As many pixels are still a click. */
const still = 3;

/** Follows the pointer until it is let go; Escape takes the drag back. */
export function dragDoor(store: ReaderStore, program: Program, valve: Valve, { doors, x, y }: Press): void {
  const toDrawing = doors.getScreenCTM()?.inverse();
  if (!toDrawing || !canBeHeld(program, valve.of)) return;
  const pressed = new DOMPoint(x, y).matrixTransform(toDrawing);
  const units = blockOf(program, valve.values).size;
  const row = valve.box.height / units;
  const unit = Math.max(0, Math.min(units - 1, Math.floor((pressed.y - valve.box.y) / row)));
  const top = valve.box.y + unit * row;
  const { t, clamps } = store.getState();
  let end: (() => void) | undefined;
  const move = (event: PointerEvent): void => {
    if (event.buttons === 0) {
      stop();
      return;
    }
    if (!end && Math.hypot(event.clientX - x, event.clientY - y) < still) return;
    if (!end) {
      end = beginGesture(store);
      act(store, chooseUnit, unit);
    }
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(toDrawing);
    const open = Math.round((1 - Math.max(0, Math.min(1, (at.y - top) / row))) * 100) / 100;
    act(store, hold, { node: valve.of, unit, t, value: valve.rest ? 1 - open : open });
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (end) store.setState({ clamps }); // before the gesture ends, so that it leaves nothing to undo
    stop();
  };
  const stop = (): void => {
    end?.();
    if (end) addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }));
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', stop);
    removeEventListener('pointercancel', stop);
    removeEventListener('keydown', key, { capture: true });
    end = undefined;
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', stop);
  addEventListener('pointercancel', stop);
  addEventListener('keydown', key, { capture: true });
}

/** The click that ends a drag is no click on what lies there. */
function swallow(event: Event): void {
  event.stopPropagation();
}
