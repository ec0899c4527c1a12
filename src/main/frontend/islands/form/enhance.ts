import { text } from './texts';

interface WithPicker extends HTMLInputElement {
  _flatpickr?: {
    config: { dateFormat: string };
    selectedDates: Date[];
    set(option: string, value: unknown): void;
    jumpToDate(day: Date): void;
  };
}

/*
 * What the viewer's markup lacks, added after each of its renderings: names for groups of choices, one date format
 * for everybody (the viewer takes the browser's, so that 03/02 is March here and February there), and the server's today.
 */

function nameGroups(container: HTMLElement): void {
  container.querySelectorAll<HTMLElement>('.fjs-form-field-radio, .fjs-form-field-checklist').forEach((group) => {
    const label = group.querySelector<HTMLElement>(':scope > .fjs-form-field-label');
    if (!label || group.hasAttribute('role')) return;
    const first = group.querySelector('input');
    label.id = `${first?.id ?? 'choice'}-label`;
    group.setAttribute('role', group.classList.contains('fjs-form-field-radio') ? 'radiogroup' : 'group');
    group.setAttribute('aria-labelledby', label.id);
  });
}

function writeDatesAlike(container: HTMLElement): void {
  container.querySelectorAll<WithPicker>('.fjs-datepicker input').forEach((input) => {
    const picker = input._flatpickr;
    if (!picker || picker.config.dateFormat === 'Y-m-d') return;
    picker.set('dateFormat', 'Y-m-d');
    const today = new Date(document.querySelector<HTMLTimeElement>('#clock')?.dateTime ?? Date.now());
    picker.set('now', today);
    if (picker.selectedDates.length === 0) picker.jumpToDate(today);
    input.placeholder = text('datePlaceholder');
    input.autocomplete = 'off';
  });
}

function markInvalidTimes(container: HTMLElement): void {
  container.querySelectorAll<HTMLElement>('.fjs-form-field-datetime').forEach((field) => {
    const invalid = field.querySelector('.fjs-form-field-error') !== null;
    field.querySelectorAll('input.fjs-input').forEach((input) => input.setAttribute('aria-invalid', String(invalid)));
  });
}

export function enhance(container: HTMLElement): void {
  const mend = (): void => {
    nameGroups(container);
    writeDatesAlike(container);
    markInvalidTimes(container);
  };
  // Only children are watched, so what is set here does not call it again.
  new MutationObserver(mend).observe(container, { childList: true, subtree: true });
  mend();
}

/** Waits until the viewer has taken over what was typed last: it does so after a blur and a few renderings. */
export async function typedTextTaken(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (let rendering = 0; rendering < 4; rendering++) {
    await new Promise<void>((resolve) => {
      window.setTimeout(resolve, 100);
      requestAnimationFrame(() => window.setTimeout(resolve));
    });
  }
}
