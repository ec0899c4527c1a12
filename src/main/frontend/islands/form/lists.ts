import { text } from './texts';

interface Component {
  id?: string;
  type?: string;
  description?: string;
  components?: Component[];
}

/** What each list of a form is for, by the id of its field: the viewer leaves such descriptions out. */
export function descriptionsOfLists(schema: Component): Map<string, string> {
  const inner = (schema.components ?? []).flatMap((component) => [...descriptionsOfLists(component)]);
  const own = schema.type === 'dynamiclist' && schema.id && schema.description;
  return new Map(own ? [[schema.id!, schema.description!], ...inner] : inner);
}

function describe(list: HTMLElement, descriptions: Map<string, string>): void {
  const label = list.querySelector<HTMLElement>(':scope > .fjs-form-field-label');
  const field = [...descriptions].find(([id]) => label?.id.endsWith(`-${id}`));
  if (!label || !field || list.hasAttribute('aria-describedby')) return;
  const told = document.createElement('div');
  told.id = `${label.id}-description`;
  told.className = 'fjs-form-field-description';
  told.textContent = field[1];
  label.after(told);
  list.setAttribute('aria-describedby', told.id);
}

/** The viewer gives the dates of all lines the same ids. */
function tellDatesApart(line: HTMLElement): void {
  line.querySelectorAll<HTMLElement>('.fjs-form-field-datetime').forEach((field) => {
    const control = field.querySelector('input')!;
    const parts = { description: 'fjs-form-field-description', error: 'fjs-form-field-error' };
    const ids = Object.entries(parts).flatMap(([name, look]) => {
      const part = field.querySelector<HTMLElement>(`:scope > .${look}`);
      if (!part) return [];
      part.id = `${control.id}-${name}`;
      return [part.id];
    });
    control.setAttribute('aria-describedby', ids.join(' '));
  });
}

/** Says what a list is for, numbers its lines, and says which of them a button takes away. */
export function nameLines(container: HTMLElement, descriptions: Map<string, string>): void {
  container.querySelectorAll<HTMLElement>('.fjs-form-field-dynamiclist').forEach((list) => {
    describe(list, descriptions);
    list.querySelectorAll<HTMLElement>('.fjs-repeat-row-container').forEach((line, index) => {
      line.setAttribute('role', 'group');
      line.setAttribute('aria-label', text('line', index + 1));
      const remove = line.querySelector<HTMLElement>('.fjs-repeat-row-remove');
      remove?.setAttribute('aria-label', text('removeLine', index + 1));
      if (remove) remove.dataset.word = text('remove');
      tellDatesApart(line);
    });
  });
}
