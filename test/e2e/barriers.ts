// What axe finds in the page, each as rule and element.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Barriers in the page, or within a part of it; frames within are not looked into. */
export async function barriers(page: Page, within?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe'); // each run in one go: twice as fast
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
