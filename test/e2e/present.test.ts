// Holds the presentation in a browser: a lesson by four keys, what stays where it was, and letters that can be read from the back.
import type { Page } from '@playwright/test';
import { stateAt } from '../../components/learn/entering.ts';
import { beatsOf } from '../../src/lessons/beats.ts';
import { slideState } from '../../src/lessons/slideStates.ts';
import { readLink, writeLink } from '../../src/state/link.ts';
import { barriers } from './barriers.ts';
import { deckOf, someLessons, strangeNumbers } from './course.ts';
import { expect, test } from './explorer.ts';

test.use({ viewport: { width: 1280, height: 720 } });

/** Opens a slide, and waits for its words and its picture. */
async function present(page: Page, place: string): Promise<void> {
  await page.goto(`/#/present/${place}`);
  await expect(page.locator('.present-stage .slide h1')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

const count = (page: Page) => page.locator('.present-stage .slide-foot > span').first();
const title = (page: Page) => page.locator('.present-stage .slide h1');

test('PageDown leads through a whole lesson and PageUp back, answers and beats included', async ({
  page,
}) => {
  await present(page, 'forget/1');
  const moments = lengthsIn('forget').reduce((sum, { beats, asks }) => sum + beats + (asks ? 1 : 0), 0);
  expect(moments).toBeGreaterThan(12);
  const seen = [await moment(page)];
  while (seen.length < moments) {
    await page.keyboard.press('PageDown');
    await expect.poll(() => moment(page)).not.toMatch(new RegExp(`^$|^${seen.at(-1)}$`));
    seen.push(await moment(page));
  }
  expect(new Set(seen).size).toBe(moments);
  await expect(count(page)).toHaveText('11 / 11');
  for (const before of seen.slice(0, -1).reverse()) {
    await page.keyboard.press('PageUp');
    await expect.poll(() => moment(page)).toBe(before);
  }
});

/** The beats of a lesson's slides as its deck has them, and which slides ask. */
function lengthsIn(lesson: string) {
  const deck = deckOf(lesson);
  return deck.slides.map(slide => ({
    beats: beatsOf(slide, slideState(deck, slide).state).length,
    asks: slide.choices.length > 0 && slide.kind !== 'predict',
  }));
}

/** Slide, beat, and whether its answers are shown; empty while it is on its way. */
function moment(page: Page): Promise<string> {
  return page.evaluate(() => {
    const slide = document.querySelector('.present-stage .slide');
    if (!slide?.querySelector('h1')) return '';
    const told = [...(slide?.querySelectorAll('.slide-foot > span') ?? [])].map(part => part.textContent);
    const beat = slide?.querySelectorAll('.slide-beats [data-past]').length;
    return [...told, beat, slide?.querySelector('.slide-choices')?.hasAttribute('data-shown')].join(' ');
  });
}

test('PageDown is the deck’s with the focus in a field and on a slider', async ({ page }) => {
  await present(page, 'memory/2');
  const field = page.getByLabel('First vote for A');
  await field.fill('12');
  await page.getByLabel('Second vote for A').fill('20');
  for (const key of ['.', 'b']) {
    await field.press(key);
    await expect(page.locator('.blank')).toBeVisible();
    await field.press(key);
    await expect(page.locator('.blank')).toHaveCount(0);
  }
  await field.press('PageDown');
  await expect(page.locator('.slide-choices')).toHaveAttribute('data-shown');
  await field.press('PageUp');
  await expect(field).toHaveValue('12');
  await present(page, 'gradients/1');
  const slider = page.getByRole('slider');
  await slider.focus();
  await slider.press('ArrowLeft');
  await expect(count(page)).toHaveText('1 / 11');
  await expect(slider).toHaveAttribute('aria-valuenow', '21');
  await slider.press('PageDown');
  await expect(count(page)).toHaveText('2 / 11');
});

test('a reload comes back to slide and beat, and a black screen keeps them', async ({ page }) => {
  await present(page, 'forget/2');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.slide-beats [data-past]')).toHaveCount(2);
  await expect(page).toHaveURL(/#\/present\/forget\/2\.2\?/);
  await page.reload();
  await expect(count(page)).toHaveText('2 / 11');
  await expect(page.locator('.slide-beats [data-past]')).toHaveCount(2);
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(page.locator('.blank')).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.locator('.blank')).toHaveCount(0);
  }
  await expect(page.locator('.slide-beats [data-past]')).toHaveCount(2);
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.blank')).toHaveCount(0);
  await expect(count(page)).toHaveText('2 / 11');
});

test('the figure’s steps do not move the deck, and R restores the slide', async ({ page }) => {
  await present(page, 'forget/1');
  const step = page.locator('.slide-step');
  await expect(step).toHaveText(/^update/);
  await page.keyboard.press('n');
  await expect(step).toHaveText(/^output/);
  await expect(count(page)).toHaveText('1 / 11');
  await page.keyboard.press('r');
  await expect(step).toHaveText(/^update/);
  await page.keyboard.press('p');
  await expect(step).toHaveText(/^candidate/);
});

test('a step of the figure to what is asked for shows the answers with it', async ({ page }) => {
  await present(page, 'forget/4');
  const answers = page.locator('.presenting .slide-choices[data-shown]');
  await expect(answers).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(answers).toHaveCount(1);
  await expect(page.locator('.slide-beats [data-past]')).toHaveCount(2);
  await page.keyboard.press('n');
  await expect(page.locator('.slide-step')).toHaveText(/^output/);
  await expect(count(page)).toHaveText('4 / 11');
});

test('the overview of a deck with many cells draws them all', async ({ page }) => {
  await present(page, 'streams/1');
  await page.keyboard.press('o');
  await expect(page.locator('.thumbnail h1').nth(11)).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.locator('.present-stage .slide h1')).toBeVisible();
});

test('the overview draws all slides and goes to a number', async ({ page }) => {
  await present(page, 'forget/1');
  await page.keyboard.press('o');
  await expect(page.locator('.thumbnail h1')).toHaveCount(11);
  await page.keyboard.press('PageDown'); // comes back, and nothing has moved behind
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(count(page)).toHaveText('1 / 11');
  await page.keyboard.press('o');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(count(page)).toHaveText('7 / 11');
});

test('in the overview the arrows choose and Enter goes there; a number that no slide has is told', async ({
  page,
}) => {
  await present(page, 'forget/2');
  await page.keyboard.press('o');
  await expect(page.locator('.thumbnail h1')).toHaveCount(11);
  const said = page.locator('.present-overview form [role="status"]');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('There is no slide 12. The last is 11.');
  await expect(page.getByLabel('Slide number')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Backspace');
  await expect(said).not.toContainText('There is no slide');
  await page.keyboard.press('ArrowDown');
  const slide = (name: RegExp) => page.getByRole('button', { name });
  await expect(slide(/^2: /)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(slide(/^3: /)).toBeFocused();
  await page.keyboard.press('ArrowDown'); // four in a row
  await expect(slide(/^7: /)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(slide(/^6: /)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(count(page)).toHaveText('6 / 11');
});

test('letters can be switched off, and Escape leaves', async ({ page }) => {
  await present(page, 'forget/3');
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /single letter/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  await expect(count(page)).toHaveText('4 / 11');
  await expect(page.locator('.blank')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/learn\/forget\/4/);
  await page.getByRole('link', { name: 'Present' }).click();
  await expect(count(page)).toHaveText('4 / 11');
});

for (const [width, height] of [
  [1366, 768],
  [1280, 720],
  [1024, 768],
  [390, 844],
] as const)
  test(`from Explore the course is presented, in ${width} by ${height} too`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/#/explore?v=1');
    if (width < 768) await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Present' }).click();
    await expect(page).toHaveURL(/#\/present\/memory\/1\?/);
    await expect(title(page)).toBeVisible();
  });

test('a predict slide masks what comes until it is revealed', async ({ page }) => {
  await present(page, 'forget/4');
  await expect(page.locator('.figure-mask .asked')).toHaveCount(1);
  await expect(page.locator('.figure [data-node="c"] [data-unit] text')).toHaveCount(0);
  await expect(page.locator('.slide-choices')).not.toHaveAttribute('data-shown');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.figure-mask')).toHaveCount(0);
  await expect(page.locator('.figure [data-node="c"] [data-unit] text').first()).toHaveText(/\d/);
  await expect(page.locator('[data-verdict="right"]')).toContainText('next to nothing');
});

for (const { id, name, pages } of someLessons)
  test(`${name}: every slide opens with its state, without a fault, its numbers the figure’s`, async ({
    page,
  }) => {
    test.setTimeout(30_000 + pages * 10_000);
    const deck = deckOf(id);
    await present(page, `${id}/1`);
    for (const k of deck.slides.keys()) {
      if (k > 0) await page.keyboard.press('Shift+ArrowRight');
      await expect(count(page)).toHaveText(`${k + 1} / ${pages}`);
      const stated = writeLink(stateAt(deck, { room: 'present', deck: id, slide: k, beat: null }));
      await expect.poll(() => readLink(new URL(page.url()).hash)).toEqual(readLink(stated));
      const slide = page.locator('.present-stage .slide');
      await expect(slide.locator('[role="alert"]')).toHaveCount(0);
      await expect(slide.locator('.value').filter({ hasText: /^(…|NaN|.*\{.*)$/ })).toHaveCount(0);
      expect(await strangeNumbers(page, '.present-stage .slide')).toEqual([]);
    }
  });

for (const place of ['forget/4', 'memory/2', 'gradients/1'])
  test(`axe finds nothing on ${place}`, async ({ page }) => {
    await present(page, place);
    expect(await barriers(page)).toEqual([]);
  });

test('the code is black on white on a dark device, and Escape leaves one level at a time', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await present(page, 'memory/2');
  await page.keyboard.press('q');
  await expect(page.locator('.qr .paper')).toHaveCSS('fill', 'rgb(255, 255, 255)');
  await expect(page.getByText('#/learn/memory/2')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await page.mouse.move(640, 360);
  await page.mouse.move(700, 380);
  await expect(page.locator('.present-pointer > circle:not(.trail)')).toHaveAttribute('cx', '700');
  await page.keyboard.press('Escape');
  await expect(page.locator('.present-pointer')).toHaveCount(0);
  await page.getByLabel('First vote for B').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/learn\/memory\/2/);
});

test('a swipe with a finger leads on and back', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 844, height: 390 } });
  const page = await context.newPage();
  await present(page, 'forget/3');
  const swipe = (from: number, to: number) =>
    page.locator('.present-stage').evaluate(
      (stage, [x1, x2]) => {
        const event = (type: string, clientX: number) =>
          new PointerEvent(type, {
            bubbles: true,
            pointerType: 'touch',
            pointerId: 3,
            clientX,
            clientY: 200,
          });
        stage.dispatchEvent(event('pointerdown', x1 ?? 0));
        stage.dispatchEvent(event('pointerup', x2 ?? 0));
      },
      [from, to],
    );
  await swipe(600, 400);
  await expect(count(page)).toHaveText('4 / 11');
  await swipe(400, 600);
  await expect(count(page)).toHaveText('3 / 11');
  await context.close();
});

test('the title of the slide is announced', async ({ page }) => {
  await present(page, 'forget/2');
  await expect(page.locator('.presenting > [role="status"]')).toContainText('Slide 2 of 11');
  await expect(title(page)).toContainText('A new subject shuts the valve');
});
