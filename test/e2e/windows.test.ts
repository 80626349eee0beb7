// Two windows of one show: each kind of thing that is done in either is seen in the other, and no window takes it away with it.
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './explorer.ts';
import { both, count, now, ready, reopened, step } from './twoWindows.ts';

/** Does the same from each of the two windows: `from` does, `to` follows. */
function eachWay(
  name: string,
  at: string,
  run: (from: Page, to: Page, way: 'room' | 'speaker') => Promise<void>,
): void {
  for (const way of ['room', 'speaker'] as const)
    test(`${name}, from the ${way}`, async ({ page, context }) => {
      const { room, speaker, complaints } = await both(page, context, at);
      await run(...(way === 'room' ? ([room, speaker] as const) : ([speaker, room] as const)), way);
      expect(complaints).toEqual([]);
    });
}

eachWay('a step is seen in the other window', '/#/present/forget/2', async (from, to) => {
  await from.keyboard.press('PageDown');
  await expect(step(to)).toHaveText('forget, step 2 of 7');
  await from.keyboard.press('n');
  await expect(step(to)).toHaveText('input, step 3 of 7');
  await from.keyboard.press('Shift+ArrowRight');
  await expect(count(to)).toContainText('3 / 11');
});

eachWay('another variant is seen in the other window', '/#/present/forget/2', async (from, to) => {
  await from.evaluate(() => {
    location.hash = `${location.hash}&coupled=1`;
  });
  await expect(step(to)).toHaveText('join, step 1 of 6');
  await from.keyboard.press('r');
  await expect(step(to)).toHaveText('join, step 1 of 7');
});

eachWay('a slider is followed while the mouse is still down', '/#/present/gradients/1', async (from, to) => {
  const slider = now(from).getByRole('slider');
  const other = now(to).getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuenow', '22');
  await expect(other).toHaveAttribute('aria-valuenow', '22');
  const box = await slider.boundingBox();
  if (!box) throw new Error('expected the slider');
  const at = (t: number) => box.x + (box.width * (t - 0.5)) / 22;
  const y = box.y + box.height / 2;
  await from.mouse.move(at(22), y);
  await from.mouse.down();
  for (const t of [18, 9, 4]) {
    await from.mouse.move(at(t), y);
    await expect(other).toHaveAttribute('aria-valuenow', `${t}`);
  }
  await from.mouse.up();
  await expect(other).toHaveAttribute('aria-valuenow', '4');
});

eachWay('what is predicted is revealed in the other window', '/#/present/forget/4', async (from, to) => {
  const asked = (page: Page) => now(page).locator('.figure-mask .asked');
  await expect(asked(from)).toHaveCount(1);
  await expect(asked(to)).toHaveCount(1);
  await from.keyboard.press('PageDown');
  await expect(asked(to)).toHaveCount(0);
  await expect(now(to).locator('[data-verdict="right"]')).toContainText('next to nothing');
  await from.keyboard.press('PageUp');
  await expect(asked(to)).toHaveCount(1);
});

eachWay('a vote is seen in the other window', '/#/present/memory/2', async (from, to) => {
  await now(from).getByRole('textbox', { name: 'First vote for A' }).fill('12');
  await expect(now(to).getByRole('textbox', { name: 'First vote for A' })).toHaveValue('12');
  await now(from).getByRole('textbox', { name: 'Second vote for B' }).fill('30');
  await expect(now(to).getByRole('textbox', { name: 'Second vote for B' })).toHaveValue('30');
});

eachWay(
  'the pointer is seen with its trail in the other window',
  '/#/present/forget/2',
  async (from, to, way) => {
    await from.keyboard.press('l');
    const seen = await from.locator(way === 'room' ? '.present-scaled' : '.speaker-seen').boundingBox();
    if (!seen) throw new Error('expected the slide');
    const dot = now(to).locator('.present-pointer circle:not(.trail)');
    for (const share of [0.25, 0.5, 0.75]) {
      await from.mouse.move(seen.x + seen.width * share, seen.y + seen.height / 2);
      await expect.poll(async () => Math.round(Number(await dot.getAttribute('cx')))).toBe(1280 * share);
    }
    await expect(now(to).locator('.present-pointer .trail')).toHaveCount(3);
    await from.keyboard.press('l');
    await expect(now(to).locator('.present-pointer')).toHaveCount(0);
  },
);

eachWay('a blank screen is told in the other window', '/#/present/forget/2', async (from, to, way) => {
  const blank = to.locator(way === 'speaker' ? '.blank' : '.speaker-seen[data-blank]');
  await from.keyboard.press('b');
  await expect(blank).toHaveAttribute('data-blank', 'black');
  await from.keyboard.press('w');
  await expect(blank).toHaveAttribute('data-blank', 'white');
  await from.keyboard.press('.');
  await from.keyboard.press('.');
  await expect(blank).toHaveCount(0);
});

eachWay(
  'another deck takes the other window along, and back',
  '/#/present/forget/2',
  async (from, to, way) => {
    const go = (place: string) =>
      from.evaluate(
        hash => {
          location.hash = hash;
        },
        `#/${way === 'room' ? 'present' : 'speaker'}/${place}`,
      );
    await go('belt/3');
    await expect(to).toHaveURL(way === 'room' ? /#\/speaker\/belt\/3/ : /#\/present\/belt\/3/);
    await expect(count(to)).toContainText('3 / ');
    await from.keyboard.press('Shift+ArrowRight');
    await expect(count(to)).toContainText('4 / ');
    await to.keyboard.press('Shift+ArrowLeft');
    await expect(count(from)).toContainText('3 / ');
    await go('forget/1');
    await expect(to).toHaveURL(way === 'room' ? /#\/speaker\/forget\/1/ : /#\/present\/forget\/1/);
    await expect(count(to)).toContainText('1 / 11');
    await to.keyboard.press('PageDown');
    await expect(count(from)).toContainText('2 / 11');
  },
);

test('a presentation that is left says so to the speaker, who comes along when it goes on, in another lesson too', async ({
  page,
  context,
}) => {
  const { room, speaker, complaints } = await both(page, context);
  const told = speaker.locator('.speaker-told');
  await room.keyboard.press('Escape');
  await expect(room).toHaveURL(/#\/learn\/forget\/2/);
  await expect(told).toContainText('The presentation was left');
  await speaker.keyboard.press('Shift+ArrowRight');
  await expect(count(speaker)).toContainText('3 / 11');
  await room.getByRole('link', { name: 'Present' }).click();
  await expect(count(room)).toContainText('2 / 11');
  await expect(count(speaker)).toContainText('2 / 11');
  await expect(told).toBeEmpty();
  await room.keyboard.press('Escape');
  await room.getByRole('button', { name: 'The GRU' }).click();
  await expect(room).toHaveURL(/#\/learn\/gru\/1/);
  await room.getByRole('link', { name: 'Present' }).click();
  await expect(speaker).toHaveURL(/#\/speaker\/gru\/1/);
  await ready(speaker);
  await expect(told).toBeEmpty();
  await room.keyboard.press('s'); // comes back to the one window
  await expect.poll(() => context.pages().length).toBe(2);
  expect(complaints).toEqual([]);
});

/** A lecture under way: at a beat, with votes, answers, a held gate, a pointer, a time that runs, large notes. */
async function lecture(page: Page, context: BrowserContext) {
  const windows = await both(page, context, '/#/present/memory/2');
  const { room, speaker } = windows;
  const slide = now(speaker);
  await slide.getByRole('textbox', { name: 'First vote for A' }).fill('12');
  await slide.getByRole('textbox', { name: 'Second vote for B' }).fill('30');
  await speaker.getByRole('button', { name: 'Start' }).click();
  await speaker.getByRole('button', { name: 'Larger notes' }).click();
  await room.locator('.slide h1').click();
  await room.keyboard.press('PageDown');
  await expect(now(speaker).locator('.slide-choices')).toHaveAttribute('data-shown');
  await room.evaluate(() => {
    location.hash = `${location.hash}&unit=3`;
  });
  await expect.poll(() => speaker.evaluate(() => location.hash)).toContain('unit=3');
  await room.keyboard.press('l');
  await room.keyboard.press('b');
  await expect(speaker.locator('.speaker-seen')).toHaveAttribute('data-blank', 'black');
  return windows;
}

async function stands(one: Page): Promise<void> {
  await expect(count(one)).toContainText('2 / ');
  await expect(now(one).getByRole('textbox', { name: 'First vote for A' })).toHaveValue('12');
  await expect(now(one).getByRole('textbox', { name: 'Second vote for B' })).toHaveValue('30');
  await expect(now(one).locator('.slide-choices')).toHaveAttribute('data-shown');
  expect(await one.evaluate(() => location.hash)).toContain('unit=3');
}

/** What the tab and the other window know beyond that. */
async function standsCovered(room: Page, speaker: Page): Promise<void> {
  await stands(room);
  await stands(speaker);
  await expect(room.locator('.blank')).toHaveAttribute('data-blank', 'black');
  await expect(speaker.locator('.speaker-seen')).toHaveAttribute('data-blank', 'black');
  await expect(room.locator('.present-stage')).toHaveAttribute('data-pointing', 'true');
  await expect(speaker.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(speaker.getByRole('region', { name: 'Notes' })).toHaveCSS('font-size', '24px');
  await expect(speaker.locator('.speaker-told')).not.toContainText('left');
}

test('a reload of either window and of both, one after the other, loses nothing', async ({
  page,
  context,
}) => {
  test.slow(); // two windows, each with the figure, opened four times
  const { room, speaker } = await lecture(page, context);
  await room.reload();
  await standsCovered(room, speaker);
  await speaker.reload();
  await standsCovered(room, speaker);
  await speaker.close();
  await room.reload(); // alone: what the tab kept
  await stands(room);
  await expect(room.locator('.blank')).toHaveAttribute('data-blank', 'black');
  await expect(room.locator('.present-stage')).toHaveAttribute('data-pointing', 'true');
  await room.bringToFront();
  await standsCovered(room, await reopened(room, context));
});

test('votes and shown answers outlast both windows, and the address opens the rest', async ({
  page,
  context,
}) => {
  const { room, speaker } = await lecture(page, context);
  await expect.poll(() => room.evaluate(() => location.hash)).toContain('unit=3');
  const address = room.url();
  await speaker.close();
  await room.close();
  const back = await context.newPage();
  await back.goto(address);
  await stands(back);
  await expect(back.locator('.blank')).toHaveCount(0);
});
