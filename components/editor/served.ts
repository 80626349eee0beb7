/** The texts for teachers that lie beside the page. */
import { addressOf } from '../../src/models/address.ts';

/** A text of them, such as the template; fails with what the server answered. */
export async function servedText(name: 'template' | 'guide'): Promise<string> {
  const answer = await fetch(addressOf(`decks/${name}.md`, document.baseURI));
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
  return answer.text();
}
