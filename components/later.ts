/** The rooms and parts that are loaded when they are wanted, not before the first picture. */

import type { Opening } from '../src/state/history.ts';
import { lazily } from './app/lazily.ts';

/** `Changes`, loaded when it is first shown. */
export const Changes = lazily(
  () => import('./whatif/Changes.tsx'),
  room => room.Changes,
);
/** `ChangeCount`, loaded when it is first shown. */
export const ChangeCount = lazily(
  () => import('./whatif/ChangeCount.tsx'),
  room => room.ChangeCount,
);
/** `Tables`, loaded when it is first shown. */
export const Tables = lazily(
  () => import('./panels/Tables.tsx'),
  room => room.Tables,
);
/** `Compare`, loaded when it is first shown. */
export const Compare = lazily(
  () => import('./compare/Compare.tsx'),
  room => room.Compare,
);
/** `Drill`, loaded when it is first shown. */
export const Drill = lazily(
  () => import('./drill/Drill.tsx'),
  room => room.Drill,
);
/** `WeightsLine`, loaded when it is first shown. */
export const WeightsLine = lazily(
  () => import('./panels/WeightsLine.tsx'),
  room => room.WeightsLine,
);
/** `Morph`, loaded when it is first shown. */
export const Morph = lazily(
  () => import('./figure/Morph.tsx'),
  room => room.Morph,
);
/** `LensPanel`, loaded when it is first shown. */
export const LensPanel = lazily(
  () => import('./lenses/LensPanel.tsx'),
  room => room.LensPanel,
);
/** `LensRows`, loaded when it is first shown. */
export const LensRows = lazily(
  () => import('./lenses/LensRows.tsx'),
  room => room.LensRows,
);
/** `Asked`, loaded when it is first shown. */
export const Asked = lazily(
  () => import('./predict/Asked.tsx'),
  room => room.Asked,
);
/** `FigureMask`, loaded when it is first shown. */
export const FigureMask = lazily(
  () => import('./predict/FigureMask.tsx'),
  room => room.FigureMask,
);
/** `StripMask`, loaded when it is first shown. */
export const StripMask = lazily(
  () => import('./predict/StripMask.tsx'),
  room => room.StripMask,
);
/** `Views`, loaded when it is first shown. */
export const Views = lazily(
  () => import('./Views.tsx'),
  room => room.Views,
);
/** `Embedded`, loaded when it is first shown. */
export const Embedded = lazily(
  () => import('./embed/Embedded.tsx'),
  room => room.Embedded,
);
/** `Begin`, loaded when it is first shown. */
export const Begin = lazily(
  () => import('./embed/Begin.tsx'),
  room => room.Begin,
);
/** `ShareDialog`, loaded when it is first shown. */
export const ShareDialog = lazily(
  () => import('./share/ShareDialog.tsx'),
  room => room.ShareDialog,
);
/** `Lesson`, loaded when it is first shown. */
export const Lesson = lazily(
  () => import('./learn/Lesson.tsx'),
  room => room.Lesson,
);
/** `Editor`, loaded when it is first shown. */
export const Editor = lazily(
  () => import('./editor/Editor.tsx'),
  room => room.Editor,
);
/** `Print`, loaded when it is first shown. */
export const Print = lazily(
  () => import('./print/Print.tsx'),
  room => room.Print,
);
/** `Offer`, loaded when it is first shown. */
export const Offer = lazily(
  () => import('./learn/Offer.tsx'),
  room => room.Offer,
);
/** `LessonMenu`, loaded when it is first shown. */
export const LessonMenu = lazily(
  () => import('./learn/LessonMenu.tsx'),
  room => room.LessonMenu,
);
/** `Speaker`, loaded when it is first shown. */
export const Speaker = lazily(
  () => import('./speaker/Speaker.tsx'),
  room => room.Speaker,
);
/** `Present`, loaded when it is first shown. */
export const Present = lazily(
  () => import('./present/Present.tsx'),
  room => room.Present,
);
/** Finds the whole link of a bare one to a slide, with what is needed for it. */
export const openPlace: Opening = hash => import('./learn/opening.ts').then(({ opened }) => opened(hash));
