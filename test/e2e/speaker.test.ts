// The speaker's window beside the presentation: two pages of one browser, each of which drives, and neither of which loses anything.
import { barriers } from './barriers.ts';
import { expect, test } from './explorer.ts';
import { both, count, ready, reopened, slide, step } from './twoWindows.ts';

test('each window drives the other, through the deck and within a slide', async ({ page, context }) => {
  const { room, speaker, complaints } = await both(page, context);
  await expect(speaker).toHaveURL(/#\/speaker\/forget\/2/);
  await expect(step(speaker)).toHaveText('join, step 1 of 7');
  await speaker.keyboard.press('PageDown');
  await expect(step(room)).toHaveText('forget, step 2 of 7');
  await room.keyboard.press('PageDown');
  await expect(count(speaker)).toContainText('3 / 11');
  await expect(speaker.locator('.speaker-now .speaker-caption')).toContainText('3 of 11');
  await speaker.keyboard.press('PageUp');
  await expect(count(room)).toContainText('2 / 11');
  await expect(step(room)).toHaveText('forget, step 2 of 7');
  await speaker.getByRole('button', { name: /^Step N/ }).click();
  await expect(step(room)).toHaveText('input, step 3 of 7');
  await room.keyboard.press('p');
  await expect(step(speaker)).toHaveText('forget, step 2 of 7');
  expect(complaints).toEqual([]);
});

test('a unit, a state of the slide and another cell are chosen in either and shown in both', async ({
  page,
  context,
}) => {
  const { room, speaker, complaints } = await both(page, context, '/#/present/forget/5');
  await room.locator('.slide svg.figure [data-unit="3"]').first().click();
  await expect(speaker.locator('.speaker-where')).toContainText('unit in focus: verb');
  await speaker.getByRole('button', { name: 'Hold the valve open' }).click();
  await expect.poll(() => room.evaluate(() => location.hash)).toContain('clamps=forget_1_5_1');
  await speaker.getByRole('switch', { name: 'Peepholes' }).click();
  await expect.poll(() => room.evaluate(() => location.hash)).toContain('peepholes=1');
  await room.evaluate(() => {
    location.hash = `${location.hash}&coupled=1`;
  });
  await expect(speaker.getByRole('switch', { name: 'Coupled gates' })).toBeChecked();
  await expect.poll(() => speaker.evaluate(() => location.hash)).toContain('clamps=forget_1_5_1');
  await speaker.keyboard.press('r');
  await expect.poll(() => room.evaluate(() => location.hash)).not.toContain('peepholes');
  expect(complaints).toEqual([]);
});

test('what is predicted is masked in both until one of them reveals it', async ({ page, context }) => {
  const { room, speaker, complaints } = await both(page, context, '/#/present/forget/4');
  for (const one of [room, speaker])
    await expect(
      one.locator('.presenting .slide-choices[data-shown], .speaker-now .slide-choices[data-shown]'),
    ).toHaveCount(0);
  await speaker.keyboard.press('PageDown');
  for (const one of [room, speaker])
    await expect(
      one.locator('.presenting .slide-choices[data-shown], .speaker-now .slide-choices[data-shown]'),
    ).toHaveCount(1);
  await room.keyboard.press('PageUp');
  for (const one of [room, speaker])
    await expect(
      one.locator('.presenting .slide-choices[data-shown], .speaker-now .slide-choices[data-shown]'),
    ).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('votes are typed in either window, and stand in both', async ({ page, context }) => {
  const { room, speaker, complaints } = await both(page, context, '/#/present/memory/2');
  const now = speaker.locator('.speaker-now');
  await now.getByRole('textbox', { name: 'First vote for A' }).fill('12');
  await expect(room.getByRole('textbox', { name: 'First vote for A' })).toHaveValue('12');
  await room.getByRole('textbox', { name: 'Second vote for B' }).fill('30');
  await room.keyboard.press('PageDown');
  await expect(now.getByRole('textbox', { name: 'Second vote for B' })).toHaveValue('30');
  for (const one of [room, speaker])
    await expect(
      one.locator('.presenting .slide-choices[data-shown], .speaker-now .slide-choices[data-shown]'),
    ).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('pointer, blank screen and time are one', async ({ page, context }) => {
  const { room, speaker, complaints } = await both(page, context);
  await speaker.keyboard.press('l');
  const seen = await speaker.locator('.speaker-seen').boundingBox();
  if (!seen) throw new Error('expected the slide in the speaker’s window');
  await speaker.mouse.move(seen.x + seen.width / 2, seen.y + seen.height / 4);
  const dot = room.locator('.present-pointer circle:not(.trail)');
  await expect(dot).toHaveAttribute('cx', '640');
  await expect(dot).toHaveAttribute('cy', /^(179|180|181)/);
  await room.keyboard.press('l');
  await expect(speaker.locator('.present-pointer')).toHaveCount(0);
  await speaker.keyboard.press('b');
  await expect(room.locator('.blank[data-blank="black"]')).toBeVisible();
  await room.keyboard.press('b');
  await expect(speaker.locator('[data-blank]')).toHaveCount(0);
  await speaker.getByRole('button', { name: 'Start' }).click();
  await speaker.close();
  const again = await reopened(room, context);
  await expect(again.getByRole('button', { name: 'Pause' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('closing or reloading either loses nothing', async ({ page, context }) => {
  const { room, speaker } = await both(page, context);
  await speaker.keyboard.press('PageDown');
  await speaker.keyboard.press('n');
  await speaker.keyboard.press('w');
  await expect(room.locator('.blank[data-blank="white"]')).toBeVisible();
  await room.reload();
  await expect(room.locator('.blank[data-blank="white"]')).toBeVisible();
  await expect(step(room)).toHaveText('input, step 3 of 7');
  await speaker.close();
  await room.keyboard.press('PageDown'); // takes the blank screen away first
  await room.keyboard.press('n');
  await expect(step(room)).toHaveText('candidate, step 4 of 7');
  const again = await reopened(room, context);
  await ready(again);
  await expect(count(again)).toContainText('2 / 11');
  await expect(step(again)).toHaveText('candidate, step 4 of 7');
  await room.close();
  await again.keyboard.press('PageDown');
  await expect(count(again)).toContainText('3 / 11');
  const back = await context.newPage();
  await back.goto(slide);
  await expect(count(back)).toContainText('3 / 11');
  await back.keyboard.press('PageDown');
  await expect(count(again)).toContainText('4 / 11');
});

for (const [width, height, place] of [
  [1366, 768, 'forget/2'],
  [1100, 620, 'forget/4'],
  [390, 844, 'forget/2'],
] as const)
  test(`the speaker’s window has no fault of accessibility, and fits ${width} pixels, at ${place}`, async ({
    page,
  }) => {
    test.slow(); // the figure twice, each with hundreds of marks
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.goto(`/#/speaker/${place}`);
    await ready(page);
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
