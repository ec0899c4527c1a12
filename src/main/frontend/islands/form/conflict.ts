import { element, button, type Summary } from './summary';
import type { Data, Entry, Viewer } from './viewer';
import { describe, valueAt } from './values';
import { beijingTime } from './drafts';
import { text } from './texts';

/** A 409 of the server: who was first, or what the state is now. */
export interface Conflict {
  detail?: string;
  holder?: { username: string; name: string };
  current?: string;
  at?: string;
}

/** Whether nobody can do the task any more. */
export function isOver({ current }: Conflict): boolean {
  return current === 'COMPLETED' || current === 'CANCELLED';
}

interface Task {
  revision: unknown;
  assignee?: string | { username: string } | null;
  data?: Data;
}

interface Place {
  taskUrl: string;
  submissionUrl: string;
  caseUrl: string | undefined;
  username: string;
}

/**
 * Shows that somebody else was faster: who and when, what the person typed, and beside it what the other submitted, or
 * what stands now. Where the task is still theirs to complete, they may submit again on top of the present state.
 */
export async function showConflict(
  conflict: Conflict,
  summary: Summary,
  viewer: Viewer,
  place: Place,
  resubmit: (revision: unknown) => void,
): Promise<void> {
  const over = isOver(conflict);
  const now = over ? undefined : await asked<Task>(place.taskUrl);
  const theirs = over ? (await asked<{ data: Data }>(place.submissionUrl))?.data : now?.data;
  const mayGoOn = now !== undefined && [undefined, null, place.username].includes(nameOf(now.assignee));
  const actions = element('div');
  actions.className = 'actions';
  if (mayGoOn) actions.append(button(text('conflictResubmit'), () => resubmit(now.revision)));
  if (place.caseUrl) actions.append(link(place.caseUrl, text('conflictCase')));
  actions.append(link('/tasks', text('conflictTasks')));
  summary.show(
    'conflict',
    element('h2', text('conflictTitle')),
    element('p', headline(conflict)),
    element('p', text('conflictKept')),
    comparison(viewer, theirs, over ? text('conflictOther', conflict.holder?.name ?? '') : text('conflictTheirs')),
    actions,
  );
}

function headline({ detail, holder, current, at }: Conflict): string {
  const time = beijingTime(at);
  if (holder && time) return text(current === 'CLAIMED' ? 'conflictClaimed' : 'conflictSubmitted', holder.name, time);
  if (detail) return detail;
  return holder ? text('conflictHeld', holder.name) : text('conflictTitle');
}

async function asked<T>(url: string): Promise<T | undefined> {
  try {
    const answer = await fetch(url, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    return answer.status === 200 ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(assignee: Task['assignee']): string | null | undefined {
  return assignee !== null && typeof assignee === 'object' ? assignee.username : assignee;
}

/** Both versions side by side; on a phone one under the other, by the labels of the cells. */
function comparison(viewer: Viewer, theirs: Data | undefined, said: string): HTMLElement {
  const mine = viewer.values();
  const entries = viewer.entries();
  const known = (path: (string | number)[]): boolean => theirs !== undefined && path[0]! in theirs;
  const compared = theirs !== undefined && (entries.some(({ path }) => known(path)) || Object.keys(theirs).length > 0);
  const table = element('table');
  table.className = 'comparison';
  const columns = [text('conflictField'), text('conflictMine'), ...(compared ? [said] : [])];
  const head = element('tr');
  columns.forEach((column) => {
    const cell = element('th', column);
    cell.scope = 'col';
    head.append(cell);
  });
  const header = element('thead');
  header.append(head);
  const body = element('tbody');
  for (const { label, path, options } of compared ? together(entries, viewer.entriesOf(theirs)) : entries) {
    const my = describe(options, valueAt(mine, path));
    const row = element('tr');
    const name = element('th', label);
    name.scope = 'row';
    row.append(name, labelled(element('td', my), columns[1]!));
    if (compared) {
      const cell = known(path) ? theirCell(describe(options, valueAt(theirs, path)), my) : element('td', '—');
      row.append(labelled(cell, said));
    }
    body.append(row);
  }
  table.append(header, body);
  // Told apart from its looks, which on a phone are not those of a table.
  const roles = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' };
  Object.entries(roles).forEach(([name, role]) => {
    [table, ...table.querySelectorAll(name)].forEach((part) => part.matches(name) && part.setAttribute('role', role));
  });
  table.querySelectorAll('th').forEach((cell) => cell.setAttribute('role', cell.scope === 'col' ? 'columnheader' : 'rowheader'));
  return table;
}

/** What I see first, then what only the other filled in. */
function together(mine: Entry[], theirs: Entry[]): Entry[] {
  const seen = new Set(mine.map(({ path }) => path.join('/')));
  return [...mine, ...theirs.filter(({ path }) => !seen.has(path.join('/')))];
}

function labelled(cell: HTMLTableCellElement, label: string): HTMLTableCellElement {
  cell.dataset.label = label;
  return cell;
}

function theirCell(their: string, my: string): HTMLTableCellElement {
  const cell = element('td', their);
  if (their !== my) {
    cell.className = 'differs';
    cell.append(` ≠ ${text('conflictDiffers')}`);
  }
  return cell;
}

function link(href: string, said: string): HTMLAnchorElement {
  const made = element('a', said);
  made.href = href;
  made.className = 'btn btn-quiet';
  return made;
}
