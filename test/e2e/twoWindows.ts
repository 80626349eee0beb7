// The presentation and the speaker's window, as browser tests open and read them.
import type { BrowserContext, Page } from '@playwright/test';
import { expect, watch } from './explorer.ts';

/** Where most tests begin: a slide with beats. */
export const slide = '/#/present/forget/2';

/** The presentation and the speaker's window, which the key `s` opens. */
export async function both(page: Page, context: BrowserContext, at = slide) {
  await page.goto(at);
  await expect(page.locator('.slide h1')).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  const complaints = watch(speaker);
  await ready(speaker);
  return { room: page, speaker, complaints };
}

/** The speaker's window opened again: a press while the browser still closes the one of that name opens none. */
export async function reopened(room: Page, context: BrowserContext): Promise<Page> {
  const others = () => context.pages().filter(one => one !== room);
  await expect
    .poll(async () => {
      if (others().length === 0) await room.keyboard.press('s');
      return others().length;
    })
    .toBe(1);
  const [found] = others();
  if (!found) throw new Error('expected the speaker’s window');
  return found;
}

/** Waits until the speaker's window shows its slide. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('.speaker-now .slide h1')).toBeVisible();
  await expect(page.locator('.speaker-now .slide-foot')).toBeVisible();
}

/** What a page shows of the show: its slide and step, from the foot of the living slide. */
export const count = (page: Page) =>
  page.locator('.presenting .slide-foot, .speaker-now .slide-foot').first();
/** The micro-step that a page's living slide shows. */
export const step = (page: Page) => page.locator('.presenting .slide-step, .speaker-now .slide-step').first();

/** The slide that is shown, not the preview of the next. */
export const now = (page: Page) => page.locator('.presenting, .speaker-now');
