/** Keys and the pane beside the work list, for those who work through it; the list does all without them. */
export function workTheList(): void {
  const list = document.getElementById('worklist');
  if (!list) return;
  const pane = showPane(list);
  rememberSearches();
  document.querySelector('[data-submit]')?.addEventListener('change', (event) =>
    (event.target as HTMLSelectElement).form?.requestSubmit());
  const keys = document.getElementById('keys');
  if (!keys) return;
  keys.hidden = false;
  waitForKeys(list);
  helpOnDemand(keys);
  document.addEventListener('keydown', (event) => {
    if (!keysAreOn() || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!isOnTheList(event.target as Element, list)) return;
    if (act(event.key, list, keys)) event.preventDefault();
    else if (event.key === 'Enter') pane?.stop();
  });
}

/** Where there are keys the list has the focus to begin with, unless the page has told somebody to look elsewhere. */
function waitForKeys(list: HTMLElement): void {
  list.tabIndex = -1;
  const hasKeys = window.matchMedia('(hover: hover)').matches && keysAreOn();
  if (hasKeys && document.activeElement === document.body) list.focus({ preventScroll: true });
}

/** Where one types, no key is taken. */
function isOnTheList(target: Element, list: HTMLElement): boolean {
  if (target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')) return false;
  return list.contains(target);
}

function act(key: string, list: HTMLElement, keys: HTMLElement): boolean {
  switch (key.toLowerCase()) {
    case 'j':
      return move(list, 1);
    case 'k':
      return move(list, -1);
    case 'c':
      return press(list, 'form[action$="/claim"] button');
    case 'x':
      return press(list, '.pick input');
    case '/':
      document.getElementById('q')?.focus();
      return true;
    case '?':
      keys.querySelector<HTMLButtonElement>('#keys-help')?.click();
      return true;
    default:
      return false;
  }
}

const links = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.row-link')];

const presentRow = (list: HTMLElement): Element | null =>
  list.contains(document.activeElement) ? document.activeElement!.closest('tr') : null;

function move(list: HTMLElement, by: number): boolean {
  const all = links(list);
  const present = all.findIndex((link) => link.closest('tr') === presentRow(list));
  all[present < 0 ? 0 : Math.min(all.length - 1, Math.max(0, present + by))]?.focus();
  return true;
}

function press(list: HTMLElement, what: string): boolean {
  presentRow(list)?.querySelector<HTMLElement>(what)?.click();
  return true;
}

const SWITCH = 'hemei.keys';

const keysAreOn = (): boolean => localStorage.getItem(SWITCH) !== 'off';

function helpOnDemand(keys: HTMLElement): void {
  const help = keys.querySelector<HTMLButtonElement>('#keys-help')!;
  const list = keys.querySelector<HTMLElement>('#keys-list')!;
  help.addEventListener('click', () => {
    list.hidden = !list.hidden;
    help.setAttribute('aria-expanded', String(!list.hidden));
    if (!list.hidden) help.focus();
  });
  const toggle = keys.querySelector<HTMLButtonElement>('#keys-switch')!;
  const tell = (): void => {
    toggle.textContent = (keysAreOn() ? keys.dataset.off : keys.dataset.on) ?? '';
  };
  tell();
  toggle.addEventListener('click', () => {
    localStorage.setItem(SWITCH, keysAreOn() ? 'off' : 'on');
    tell();
  });
}

/** Beside the list, where the window is wide enough, the case of the row that has the focus. */
function showPane(list: HTMLElement): { stop(): void } | undefined {
  const pane = document.getElementById('preview');
  const wide = window.matchMedia('(min-width: 1024px)');
  if (!pane) return undefined;
  let waiting = 0;
  let shown = '';
  const show = (link: HTMLAnchorElement): void => {
    if (!wide.matches || shown === link.href) return;
    shown = link.href;
    void fetch(`${link.href}/preview`, { headers: { 'HX-Request': 'true' } }).then(async (answer) => {
      if (!answer.ok || shown !== link.href) return;
      pane.innerHTML = await answer.text();
      pane.hidden = false;
    });
  };
  const soon = (link: HTMLAnchorElement | null | undefined, after: number): void => {
    window.clearTimeout(waiting);
    if (link) waiting = window.setTimeout(() => show(link), after);
  };
  list.addEventListener('focusin', (event) =>
    soon((event.target as Element).closest('tr')?.querySelector<HTMLAnchorElement>('.row-link'), 250));
  list.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('a, button, input, select, summary')) return;
    const link = target.closest('tr')?.querySelector<HTMLAnchorElement>('.row-link');
    soon(link, 0);
    link?.focus({ preventScroll: true });
  });
  soon(list.querySelector<HTMLAnchorElement>('.row-link'), 400);
  return { stop: () => window.clearTimeout(waiting) };
}

const SEARCHES = 'hemei.searches';
const KEPT = 5;

/** What was looked for last is one click away; it stays in this browser and under this name. */
function rememberSearches(): void {
  const place = document.getElementById('recent-searches');
  const typed = document.querySelector<HTMLInputElement>('#q')?.value.trim() ?? '';
  if (!place) return;
  const key = `${SEARCHES}.${document.body.dataset.username ?? ''}`;
  const before = JSON.parse(localStorage.getItem(key) ?? '[]') as string[];
  const kept = [typed, ...before.filter((one) => one !== typed)].filter(Boolean).slice(0, KEPT);
  localStorage.setItem(key, JSON.stringify(kept));
  const others = kept.filter((one) => one !== typed);
  if (others.length === 0) return;
  const label = document.createElement('span');
  label.textContent = place.dataset.label ?? '';
  place.append(label);
  for (const search of others) {
    const link = document.createElement('a');
    link.href = `/tasks?state=all&q=${encodeURIComponent(search)}`;
    link.textContent = search;
    place.append(link);
  }
  place.hidden = false;
}
