/** What every island needs to know of the page it runs in. */

export const english = document.documentElement.lang.startsWith('en');

export const language = english ? 'en' : 'zh-CN';

const csrfMeta = (): HTMLMetaElement | null => document.querySelector('meta[name="_csrf"]');

/** The present token; it changes with every login. */
export function csrfToken(): string {
  return csrfMeta()?.content ?? '';
}

/** Somebody else has logged in meanwhile, in another window of the same browser. */
export class OtherViewer extends Error {}

/**
 * Asks for the token of the present session, which a login has replaced; tells who is logged in, if anybody is. What
 * one person has typed is never sent in the name of another.
 */
export async function renewCsrfToken(): Promise<string | undefined> {
  const answer = await fetch('/csrf', { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok) throw new Error(`GET /csrf: ${answer.status}`);
  const { token, username } = (await answer.json()) as { token: string; username?: string };
  const typedBy = document.body.dataset.username;
  if (username && typedBy && username !== typedBy) throw new OtherViewer(username);
  csrfMeta()?.setAttribute('content', token);
  document.querySelectorAll<HTMLInputElement>('input[type="hidden"][name="_csrf"]').forEach((field) => {
    field.value = token;
  });
  return username;
}

/** Says something to screen readers and, for a while, on the screen. */
export function announce(text: string): void {
  const region = document.getElementById('status');
  if (!region) return;
  region.textContent = text;
  window.setTimeout(() => {
    if (region.textContent === text) region.textContent = '';
  }, 6000);
}
