const KEY = 'hemei-typed';

/** The fields of a form that hold what somebody typed or chose; a file cannot be put back by any script. */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Carried {
  username?: string;
  forms: Record<string, Record<string, string>>;
}

/**
 * Takes what was typed to the same page in the other language or text size, through the storage of this tab: it is
 * taken out by the very next page, and given only to the person who typed it. False when something cannot be carried,
 * so that whoever leaves is asked first.
 */
export function carryOver(): boolean {
  const forms: Carried['forms'] = {};
  let complete = true;
  document.querySelectorAll<HTMLFormElement>('form[data-keep]').forEach((form) => {
    const values: Record<string, string> = {};
    for (const [key, field] of fields(form)) {
      if (isTicked(field)) values[key] = String(field.checked);
      else values[key] = field.value;
    }
    forms[nameOf(form)] = values;
    complete &&= !hasFiles(form);
  });
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ username: document.body.dataset.username, forms } as Carried));
  } catch {
    return false;
  }
  return complete;
}

/** Puts back what was carried to this page; forms that open on demand are opened where something was typed. */
export function putBack(): void {
  const text = takenOut();
  if (text === null) return;
  const carried = JSON.parse(text) as Carried;
  if (carried.username !== document.body.dataset.username) return;
  document.querySelectorAll<HTMLFormElement>('form[data-keep]').forEach((form) => {
    const values = carried.forms[nameOf(form)] ?? {};
    for (const [key, field] of fields(form)) {
      const value = values[key];
      if (value !== undefined && put(field, value)) {
        field.closest('details')?.setAttribute('open', '');
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
  });
}

/** Nothing where the browser keeps nothing. */
function takenOut(): string | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return null;
  }
}

function put(field: Field, value: string): boolean {
  if (isTicked(field)) {
    const changes = String(field.checked) !== value;
    field.checked = value === 'true';
    return changes;
  }
  const changes = field.value !== value;
  field.value = value;
  return changes;
}

const isTicked = (field: Field): field is HTMLInputElement => field.type === 'checkbox' || field.type === 'radio';

const hasFiles = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement>('input[type="file"]')].some((field) => field.files?.length);

/** Where it is sent to tells a form from others; several for one place differ in what they say beforehand. */
function nameOf(form: HTMLFormElement): string {
  const told = ['kind', 'paper'].map((name) => form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`));
  return [form.getAttribute('action'), ...told.map((field) => field?.value)].join(' ');
}

/** By name and place among those of that name; secrets and what the page itself says stay behind. */
function fields(form: HTMLFormElement): [string, Field][] {
  const seen = new Map<string, number>();
  const left = ['hidden', 'password', 'file', 'submit', 'button', 'reset'];
  return [...form.elements]
    .filter((element): element is Field => element.matches('input[name], textarea[name], select[name]'))
    .filter((field) => !left.includes(field.type))
    .map((field) => {
      const place = seen.get(field.name) ?? 0;
      seen.set(field.name, place + 1);
      return [`${field.name} ${place}`, field];
    });
}
