import { nameLines } from './lists';
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
    picker.set('ariaDateFormat', text('dateSpoken'));
    const today = new Date(document.querySelector<HTMLTimeElement>('#clock')?.dateTime ?? Date.now());
    picker.set('now', today);
    input.addEventListener('focus', () => {
      if (picker.selectedDates.length === 0) picker.jumpToDate(today);
    });
    input.placeholder = text('datePlaceholder');
    input.autocomplete = 'off';
  });
}

/** Says how a time is written, and tells screen readers of its list, whether it is open and which time is marked in it. */
function describeTimeLists(container: HTMLElement): void {
  container.querySelectorAll<HTMLElement>('.fjs-timepicker').forEach((picker) => {
    const input = picker.querySelector('input')!;
    const list = picker.querySelector<HTMLElement>('.fjs-dropdownlist');
    const listId = `${input.id}-list`;
    input.placeholder = text('timePlaceholder');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-haspopup', 'listbox');
    input.setAttribute('aria-expanded', String(list !== null));
    if (!list) {
      input.removeAttribute('aria-controls');
      input.removeAttribute('aria-activedescendant');
      return;
    }
    list.id = listId;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '');
    input.setAttribute('aria-controls', listId);
    list.querySelectorAll('.fjs-dropdownlist-item').forEach((item, index) => {
      const marked = item.classList.contains('focused');
      item.id = `${listId}-${index}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(marked));
      if (marked) input.setAttribute('aria-activedescendant', item.id);
    });
  });
}

function markInvalidTimes(container: HTMLElement): void {
  container.querySelectorAll<HTMLElement>('.fjs-form-field-datetime').forEach((field) => {
    const invalid = field.querySelector('.fjs-form-field-error') !== null;
    field.querySelectorAll('input.fjs-input').forEach((input) => input.setAttribute('aria-invalid', String(invalid)));
  });
}

export function enhance(container: HTMLElement, descriptionsOfLists: Map<string, string>): void {
  const mend = (): void => {
    nameGroups(container);
    writeDatesAlike(container);
    markInvalidTimes(container);
    describeTimeLists(container);
    nameLines(container, descriptionsOfLists);
  };
  // What is changed here is changed once, so this does not call itself for ever.
  new MutationObserver(mend).observe(container, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class'],
  });
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
