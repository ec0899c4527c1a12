import type { Drafts } from './drafts';
import { typedTextTaken } from './enhance';

/**
 * Lets the page's own links and buttons wait until the draft is saved. The page they lead to, which may be this one in
 * another language, is made before the browser leaves this one: without the wait it would lack what was typed last.
 */
export function saveBeforeLeaving(drafts: Drafts): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || !drafts.touched || !leadsAway(link, event)) return;
    event.preventDefault();
    void settle(drafts).then(() => window.location.assign(link.href));
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method === 'dialog' || !drafts.touched) return;
    event.preventDefault();
    void settle(drafts).then(() => form.submit());
  });
}

function leadsAway(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.target !== '';
  const here = link.getAttribute('href')!.startsWith('#');
  return !event.defaultPrevented && !elsewhere && !here && link.origin === window.location.origin;
}

async function settle(drafts: Drafts): Promise<void> {
  await typedTextTaken();
  await drafts.saveRest();
}
