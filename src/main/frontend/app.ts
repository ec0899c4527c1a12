import { runClock } from './islands/clock';
import { drawWhenOpened } from './islands/diagrams';
import { keepWhatIsTyped } from './islands/forms';
import { tellHowLongAgo } from './islands/relative';
import { weighFiles } from './islands/sizes';
import { watchSwaps } from './islands/swaps';
import { workTheList } from './islands/worklist';

/** The behaviour shared by all pages. Every page also works without it. */
function start(): void {
  tellHowLongAgo();
  runClock();
  watchSwaps();
  weighFiles();
  keepWhatIsTyped();
  workTheList();
  drawWhenOpened();
  focusWhatMatters();
  document.addEventListener('click', fillLogin);
}

/** After a rejected form the list of errors; after a party was added or removed, its field. */
function focusWhatMatters(): void {
  const field = document.querySelector<HTMLElement>('[data-focus-field]')?.dataset.focusField;
  const summary = document.querySelector<HTMLElement>('.error-summary');
  (summary ?? (field ? document.getElementById(field) : null))?.focus();
}

function fillLogin(event: MouseEvent): void {
  const button = (event.target as Element).closest<HTMLElement>('[data-fill-username]');
  if (!button) return;
  const form = document.querySelector<HTMLFormElement>('#login-form')!;
  form.querySelector<HTMLInputElement>('#username')!.value = button.dataset.fillUsername ?? '';
  form.querySelector<HTMLInputElement>('#password')!.value = button.dataset.fillPassword ?? '';
  form.querySelector<HTMLButtonElement>('button[type="submit"]')!.focus();
}

start();
