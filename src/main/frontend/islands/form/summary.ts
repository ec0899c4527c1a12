import { controlOf, type FieldProblem } from './viewer';
import { text } from './texts';

const title = document.title;

/** The place above the form where is said what went wrong. It takes the focus, and the title says it too. */
export class Summary {
  constructor(private readonly place: HTMLElement) {}

  clear(): void {
    this.place.replaceChildren();
    document.title = title;
  }

  problems(problems: FieldProblem[]): void {
    const list = element('ul');
    for (const { label, message, target } of problems) {
      const item = element('li');
      const said = label ? text('labelled', label, message) : message;
      item.append(target ? linkTo(target, said) : said);
      list.append(item);
    }
    this.show('error-summary', element('h2', text('summaryTitle', problems.length)), list);
  }

  failure(message: string, retry?: () => void): void {
    const parts: HTMLElement[] = [element('h2', text('failedTitle')), element('p', message)];
    if (retry) parts.push(button(text('retry'), retry));
    this.show('error-summary', ...parts);
  }

  show(kind: string, ...parts: HTMLElement[]): void {
    const box = element('div');
    box.className = kind;
    box.setAttribute('role', 'alert');
    box.tabIndex = -1;
    box.append(...parts);
    this.place.replaceChildren(box);
    document.title = text('titlePrefix') + title;
    box.focus();
    box.scrollIntoView({ block: 'start' });
  }
}

export function element<K extends keyof HTMLElementTagNameMap>(name: K, said = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (said) made.textContent = said;
  return made;
}

export function button(label: string, action: () => void, look = 'btn btn-primary'): HTMLButtonElement {
  const made = element('button', label);
  made.type = 'button';
  made.className = look;
  made.addEventListener('click', action);
  return made;
}

function linkTo(target: string, said: string): HTMLElement {
  const link = element('a', said);
  link.href = `#${target}`;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const control = controlOf(target);
    const field = control?.closest('.fjs-form-field') ?? control;
    field?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  });
  return link;
}
