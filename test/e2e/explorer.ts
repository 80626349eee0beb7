// The page as the browser tests use it: opened at a place, watched for errors and foreign requests, and read.
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { trainedTasks as tasks } from '../../src/tasks/catalog.ts';

/** What must not happen while a test runs. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page }, use) => {
      const complaints = watch(page);
      await use(undefined);
      expect(complaints, 'errors and requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** All of some cases with FULL, else the first. */
export function sampled<const Cases extends readonly unknown[]>(...cases: Cases): readonly Cases[number][] {
  return process.env.FULL ? cases : cases.slice(0, 1);
}

/** A list that fills with the page's errors and its requests to other hosts. */
export function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(`error: ${error.stack ?? error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', request => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`asked ${request.url()}`);
  });
  return complaints;
}

/** Opens the page at a hash, and waits until the cell stands still. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`/${hash}`);
  await settled(page);
}

/** Waits until the figure, or each of two, is at rest, all fonts are here, and no transition runs. */
export async function settled(page: Page): Promise<void> {
  await expect(figureOf(page).first()).toHaveAttribute('data-progress', '1');
  await expect(page.locator('svg.figure:not([data-progress="1"])')).toHaveCount(0);
  await expect(page.locator('.reasons-room')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.all(ending.map(animation => animation.finished.catch(() => undefined)));
  });
}

/** The living cell. */
export function figureOf(page: Page): Locator {
  return page.locator('svg.figure');
}

/** A sentence that stays known, and the link to the cell's update at its second subject. */
export const sentence = 'anna left when the boys came because they were tired';
export const boys = `#/explore?v=1&text=${encodeURIComponent(sentence)}&t=5&step=cell&unit=1`;

/** The reader's place as the address bar tells it; what it leaves out is the task's telling moment. */
export interface Place {
  readonly t: number;
  readonly step: string;
  readonly unit: number;
}

/** The place in the address bar, at most some 400 ms behind the page. */
export function placeOf(page: Page): Place {
  const link = new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '');
  const { opens } = link.get('task') === 'flipflop' ? tasks.flipflop : tasks.agreement;
  return {
    t: Number(link.get('t') ?? opens.t + 1),
    step: link.get('step') ?? opens.step,
    unit: Number(link.get('unit') ?? opens.unit + 1),
  };
}

/** Waits until the address bar tells this place. */
export async function expectPlace(page: Page, place: Partial<Place>): Promise<void> {
  await expect.poll(() => placeOf(page)).toMatchObject(place);
}

/** Everything of the figure that a reader can hear or see: names, values, texts. */
export async function saidBy(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [aria-valuetext]')].map(element =>
      ['aria-label', 'aria-valuetext', 'aria-pressed', 'aria-current', 'data-node', 'data-unit', 'data-value']
        .map(name => element.getAttribute(name) ?? '')
        .join('|'),
    );
    const texts = [...document.querySelectorAll('svg text')].map(text => text.textContent ?? '');
    return [...named, ...texts, ...document.body.innerText.split('\n')];
  });
}
