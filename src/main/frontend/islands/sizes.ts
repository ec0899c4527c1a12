import { english } from './page';

const MEGABYTE = 1024 * 1024;
/** What a request says besides its files. */
const BESIDES = 0.1;

/**
 * Files that the server would refuse for their size are told of where they are chosen: whoever waits for minutes only
 * to be refused has lost the form too.
 */
export function weighFiles(): void {
  document.addEventListener('change', (event) => {
    const chooser = (event.target as Element).closest<HTMLElement>('[data-at-once]');
    if (chooser) tell(chooser, tooLarge(chooser));
  });
  // Before anybody else looks at the form: it is not sent.
  document.addEventListener('submit', (event) => {
    const chooser = (event.target as Element).querySelector<HTMLElement>('[data-at-once]');
    const trouble = chooser && tooLarge(chooser);
    if (!trouble) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    tell(chooser, trouble);
    inputs(chooser)[0]?.focus();
  }, true);
}

const inputs = (chooser: HTMLElement): HTMLInputElement[] =>
  [...chooser.querySelectorAll<HTMLInputElement>('input[type="file"]')];

function tooLarge(chooser: HTMLElement): string | undefined {
  const files = inputs(chooser).flatMap((input) => [...(input.files ?? [])]);
  const largest = Number(chooser.dataset.largest);
  const atOnce = Number(chooser.dataset.atOnce);
  const large = files.find((file) => file.size > largest * MEGABYTE);
  if (large) {
    return english
      ? `${large.name} is too large: a file may have no more than ${largest} MB.`
      : `${large.name} 太大：每个文件不能超过 ${largest} MB。`;
  }
  const total = files.reduce((sum, file) => sum + file.size, 0);
  if (total <= (atOnce - BESIDES) * MEGABYTE) return undefined;
  const told = Math.ceil(total / MEGABYTE);
  return english
    ? `These files have ${told} MB together; send no more than ${atOnce} MB at once.`
    : `这些文件合计 ${told} MB，一次最多上传 ${atOnce} MB，请分几次上传。`;
}

function tell(chooser: HTMLElement, trouble: string | undefined): void {
  const first = inputs(chooser)[0];
  if (!first) return;
  const id = `${first.id}-error`;
  const before = document.getElementById(id);
  inputs(chooser).forEach((input) => {
    input.classList.toggle('is-invalid', trouble !== undefined);
    input.setAttribute('aria-invalid', String(trouble !== undefined));
    describe(input, id, trouble !== undefined);
  });
  if (trouble === undefined) {
    before?.remove();
    return;
  }
  const told = before ?? chooser.appendChild(document.createElement('p'));
  told.id = id;
  told.className = 'field-error';
  told.setAttribute('role', 'alert');
  told.textContent = trouble;
}

function describe(input: HTMLInputElement, id: string, by: boolean): void {
  const others = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one && one !== id);
  const all = by ? [...others, id] : others;
  if (all.length > 0) input.setAttribute('aria-describedby', all.join(' '));
  else input.removeAttribute('aria-describedby');
}
