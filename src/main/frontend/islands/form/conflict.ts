import { element, button, type Summary } from './summary';
import type { Data, Viewer } from './viewer';
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
  caseUrl: string | undefined;
  username: string;
}

/**
 * Shows that somebody else was faster: who and when, what the person typed, and beside it what stands now. Where the
 * task is still theirs to complete, they may submit again on top of the present state.
 */
export async function showConflict(
  conflict: Conflict,
  summary: Summary,
  viewer: Viewer,
  place: Place,
  resubmit: (revision: unknown) => void,
): Promise<void> {
  const now = await presentTask(place.taskUrl);
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
    comparison(viewer, now?.data),
    actions,
  );
}

function headline({ detail, holder, current, at }: Conflict): string {
  const time = beijingTime(at);
  if (holder && time) return text(current === 'CLAIMED' ? 'conflictClaimed' : 'conflictSubmitted', holder.name, time);
  if (detail) return detail;
  return holder ? text('conflictHeld', holder.name) : text('conflictTitle');
}

async function presentTask(url: string): Promise<Task | undefined> {
  try {
    const answer = await fetch(url, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    return answer.ok ? ((await answer.json()) as Task) : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(assignee: Task['assignee']): string | null | undefined {
  return assignee !== null && typeof assignee === 'object' ? assignee.username : assignee;
}

function comparison(viewer: Viewer, theirs: Data | undefined): HTMLElement {
  const mine = viewer.values();
  const entries = viewer.entries();
  const known = (path: (string | number)[]): boolean => theirs !== undefined && path[0]! in theirs;
  const compared = entries.some(({ path }) => known(path));
  const table = element('table');
  table.className = 'comparison';
  const head = element('tr');
  for (const said of ['conflictField', 'conflictMine', ...(compared ? (['conflictTheirs'] as const) : [])] as const) {
    const cell = element('th', text(said));
    cell.scope = 'col';
    head.append(cell);
  }
  const header = element('thead');
  header.append(head);
  const body = element('tbody');
  for (const { label, path, options } of entries) {
    const my = describe(options, valueAt(mine, path));
    const row = element('tr');
    const name = element('th', label);
    name.scope = 'row';
    row.append(name, element('td', my));
    if (compared) row.append(known(path) ? theirCell(describe(options, valueAt(theirs!, path)), my) : element('td', '—'));
    body.append(row);
  }
  table.append(header, body);
  return table;
}

function theirCell(their: string, my: string): HTMLElement {
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
