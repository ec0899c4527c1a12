import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { button, element } from './islands/form/summary';
import { english, language } from './islands/page';

/*
 * The process diagram of a case, drawn when its <details data-diagram> is opened: the model the case runs on, what was
 * passed, and where it stands. The mark of bpmn.io in the corner is part of its licence.
 */

interface Step {
  element: string;
  name: string;
  at: string;
  reached: 'DONE' | 'NOW' | 'LEFT';
  called: string | null;
}

interface Walk {
  id: string;
  title: string;
  over: boolean;
  steps: Step[];
}

interface Drawing {
  id: string;
  xml: string;
  walks: Walk[];
  done: string[];
  left: string[];
  now: string[];
  flows: string[];
}

interface Canvas {
  addMarker(element: string, marker: string): void;
  zoom(factor?: number | 'fit-viewport', around?: 'auto'): number;
  scroll(delta: { dx: number; dy: number }): void;
  scrollToElement(element: string, padding: number): void;
  viewbox(): { inner: { width: number; height: number } };
  resized(): void;
}

interface Overlays {
  add(element: string, overlay: { position: { top: number; left: number }; html: HTMLElement }): void;
}

const zh = {
  which: '流程的哪一段',
  larger: '放大',
  smaller: '缩小',
  whole: '看整幅',
  here: '看正在办的',
  failed: '流程图没有加载成功。请刷新页面，或看文字步骤。',
  DONE: '已办',
  NOW: '正在办',
  LEFT: '没有办完就离开',
};

const en: typeof zh = {
  which: 'Part of the process',
  larger: 'Larger',
  smaller: 'Smaller',
  whole: 'Show all',
  here: 'Show where it stands',
  failed: 'The diagram could not be loaded. Reload the page, or read the steps in words.',
  DONE: 'done',
  NOW: 'under way',
  LEFT: 'left unfinished',
};

const words = english ? en : zh;

const MARKS = { done: '✓', left: '✕', now: '▶' };
const STEP = 60;
const ZOOM = 1.25;
/** Below this nobody can read it. */
const LEGIBLE = 0.35;
const CLOSE = 0.85;

class Diagram {
  private viewer: NavigatedViewer | undefined;
  private now: string[] = [];
  private readonly place: HTMLElement;
  private readonly tools: HTMLElement;
  private readonly steps: HTMLElement;

  constructor(private readonly details: HTMLDetailsElement) {
    this.place = details.querySelector<HTMLElement>('.diagram')!;
    this.tools = details.querySelector<HTMLElement>('.diagram-tools')!;
    this.steps = details.querySelector<HTMLElement>('.diagram-steps')!;
    this.place.addEventListener('keydown', (event) => this.move(event));
  }

  async show(walk: string): Promise<void> {
    const url = new URL(this.details.dataset.url!, window.location.href);
    if (walk) url.searchParams.set('walk', walk);
    this.place.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(url, { headers: { Accept: 'application/json', 'Accept-Language': language } });
      if (!answer.ok) throw new Error(String(answer.status));
      const drawing = (await answer.json()) as Drawing;
      await this.draw(drawing);
      this.offer(drawing);
      this.tell(drawing);
    } catch {
      this.place.replaceChildren(element('p', words.failed));
      this.viewer = undefined;
    } finally {
      this.place.removeAttribute('aria-busy');
    }
  }

  private async draw(drawing: Drawing): Promise<void> {
    this.viewer?.destroy();
    this.place.replaceChildren();
    // Turning the wheel goes on scrolling the page.
    this.viewer = new NavigatedViewer({ container: this.place, zoomScroll: { enabled: false } });
    await this.viewer.importXML(drawing.xml);
    this.mark('done', drawing.done.filter((id) => !drawing.now.includes(id)));
    this.mark('left', drawing.left.filter((id) => !drawing.now.includes(id) && !drawing.done.includes(id)));
    this.mark('now', drawing.now);
    drawing.flows.forEach((id) => this.has(id) && this.canvas.addMarker(id, 'walk-flow'));
    this.now = drawing.now.filter((id) => this.has(id) && !this.isFrame(id));
    this.fit();
    if (this.canvas.zoom() < LEGIBLE) this.closeUp();
  }

  /** To the width, and no higher than it needs to be. */
  private fit(): void {
    const { width, height } = this.canvas.viewbox().inner;
    const wanted = Math.min(1, this.place.clientWidth / width) * height + 2 * STEP;
    this.place.style.height = `${Math.round(Math.min(Math.max(wanted, 240), 560))}px`;
    this.canvas.resized();
    this.canvas.zoom('fit-viewport', 'auto');
  }

  private closeUp(): void {
    this.canvas.zoom(CLOSE, 'auto');
    const where = this.now[this.now.length - 1];
    if (where) this.canvas.scrollToElement(where, STEP);
  }

  private mark(how: keyof typeof MARKS, elements: string[]): void {
    const overlays = this.viewer!.get<Overlays>('overlays');
    for (const id of elements) {
      if (!this.has(id) || this.isFrame(id)) continue;
      this.canvas.addMarker(id, `walk-${how}`);
      const badge = element('span', MARKS[how]);
      badge.className = `walk-badge badge-${how}`;
      overlays.add(id, { position: { top: -12, left: -12 }, html: badge });
    }
  }

  private has(id: string): boolean {
    return this.drawn(id) !== undefined;
  }

  /** What is drawn around other elements: where among them it stands is marked, and not all of it. */
  private isFrame(id: string): boolean {
    return this.drawn(id)?.type === 'bpmn:SubProcess';
  }

  private drawn(id: string): { type: string } | undefined {
    return this.viewer!.get<{ get(id: string): { type: string } | undefined }>('elementRegistry').get(id);
  }

  private get canvas(): Canvas {
    return this.viewer!.get<Canvas>('canvas');
  }

  private offer(drawing: Drawing): void {
    const label = element('label', words.which);
    label.htmlFor = 'diagram-walk';
    label.className = 'form-label';
    const select = element('select');
    select.id = 'diagram-walk';
    select.className = 'form-select';
    drawing.walks.forEach(({ id, title, over }) => {
      const option = element('option', over ? title : `${title} ▶`);
      option.value = id;
      option.selected = id === drawing.id;
      select.append(option);
    });
    select.addEventListener('change', () => {
      void this.show(select.value).then(() => this.tools.querySelector('select')?.focus());
    });
    const which = element('div');
    which.append(label, select);
    const views = element('div');
    views.className = 'diagram-views';
    const quiet = 'btn btn-quiet';
    views.append(
      button(words.larger, () => this.canvas.zoom(this.canvas.zoom() * ZOOM, 'auto'), quiet),
      button(words.smaller, () => this.canvas.zoom(this.canvas.zoom() / ZOOM, 'auto'), quiet),
      button(words.whole, () => this.fit(), quiet),
    );
    if (this.now.length > 0) views.append(button(words.here, () => this.closeUp(), quiet));
    this.tools.replaceChildren(which, views);
  }

  private tell(drawing: Drawing): void {
    const list = element('ol');
    list.className = 'walk';
    const walk = drawing.walks.find(({ id }) => id === drawing.id);
    walk?.steps.forEach(({ name, at, reached }) => {
      const item = element('li');
      item.className = `walk-${reached.toLowerCase()}`;
      if (reached === 'NOW') item.setAttribute('aria-current', 'step');
      const when = element('span', ` ${at.slice(0, 10)} ${at.slice(11, 16)} `);
      when.className = 'number muted';
      item.append(element('strong', name), when, element('span', words[reached]));
      list.append(item);
    });
    this.steps.querySelector('ol')?.remove();
    this.steps.append(list);
  }

  private move(event: KeyboardEvent): void {
    if (!this.viewer || event.ctrlKey || event.metaKey || event.altKey) return;
    const { canvas } = this;
    const deeds: Record<string, () => void> = {
      ArrowLeft: () => canvas.scroll({ dx: STEP, dy: 0 }),
      ArrowRight: () => canvas.scroll({ dx: -STEP, dy: 0 }),
      ArrowUp: () => canvas.scroll({ dx: 0, dy: STEP }),
      ArrowDown: () => canvas.scroll({ dx: 0, dy: -STEP }),
      '+': () => canvas.zoom(canvas.zoom() * ZOOM, 'auto'),
      '=': () => canvas.zoom(canvas.zoom() * ZOOM, 'auto'),
      '-': () => canvas.zoom(canvas.zoom() / ZOOM, 'auto'),
      '0': () => this.fit(),
    };
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  }
}

document.querySelectorAll<HTMLDetailsElement>('details[data-diagram]').forEach((details) => {
  const diagram = new Diagram(details);
  let shown = false;
  const open = (): void => {
    if (shown || !details.open) return;
    shown = true;
    void diagram.show('');
  };
  details.addEventListener('toggle', open);
  open();
});
