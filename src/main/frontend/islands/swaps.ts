import { announce, csrfToken } from './page';
import { logInAgain } from './login';
import { tellHowLongAgo } from './relative';

interface HtmxEvent extends Event {
  detail: {
    headers?: Record<string, string>;
    xhr?: XMLHttpRequest;
    elt: HTMLElement;
    target?: HTMLElement;
  };
}

const on = (name: string, handler: (event: HtmxEvent) => void): void =>
  document.addEventListener(name, (event) => handler(event as HtmxEvent));

/** Teaches htmx the CSRF header, the in-page login, and to tell people what has changed. */
export function watchSwaps(): void {
  on('htmx:configRequest', ({ detail }) => {
    if (detail.headers) detail.headers['X-CSRF-TOKEN'] = csrfToken();
  });
  on('htmx:beforeSwap', (event) => {
    if (event.detail.xhr?.status !== 401) return;
    event.preventDefault();
    const { elt } = event.detail;
    void logInAgain().then((loggedIn) => loggedIn && elt.click());
  });
  on('htmx:responseError', ({ detail }) => announce(problemOf(detail.xhr)));
  on('htmx:afterSettle', ({ detail }) => {
    const swapped = detail.elt;
    swapped.querySelector<HTMLElement>('[data-focus]')?.focus();
    tellHowLongAgo();
    const said = swapped.matches('[data-announce]') ? swapped : swapped.querySelector<HTMLElement>('[data-announce]');
    if (said?.dataset.announce) announce(said.dataset.announce);
  });
}

/** The sentence of an application/problem+json answer, or the page's own when there is none. */
function problemOf(xhr: XMLHttpRequest | undefined): string {
  const unknown = document.getElementById('status')?.dataset.failed ?? '';
  try {
    return (JSON.parse(xhr?.responseText ?? '{}') as { detail?: string }).detail ?? unknown;
  } catch {
    return unknown;
  }
}
