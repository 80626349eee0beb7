/** The settings of the page beside what it shows: speed, colours, how a playing begins, language. */

/** How many times faster than drawn the page may play. */
export const speeds = [0.25, 0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

/** The colours of the page: the device's own choice, or one. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How a playing may begin besides by the transport: by a click on the figure, never by itself. */
export const beginnings = ['', 'click'] as const;
export type Beginning = (typeof beginnings)[number];

/** The languages of the page. */
export const languages = ['en'] as const;
export type Language = (typeof languages)[number];
