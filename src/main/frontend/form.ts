import { Drafts } from './islands/form/drafts';
import { enhance } from './islands/form/enhance';
import { descriptionsOfLists } from './islands/form/lists';
import { saveBeforeLeaving } from './islands/form/leaving';
import { Submission } from './islands/form/submission';
import { Summary } from './islands/form/summary';
import { Viewer, type Data } from './islands/form/viewer';

/*
 * The form of a user task. The page brings, in #task-form, the addresses as data attributes and, in #task-form-schema
 * and #task-form-data, the Camunda form and its values; its buttons carry data-action.
 */

function json<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent || '{}') as T;
}

function revisionOf(written: string | undefined): unknown {
  return written && /^\d+$/.test(written) ? Number(written) : written;
}

async function start(container: HTMLElement): Promise<void> {
  const given = container.dataset;
  const readOnly = given.readonly === 'true';
  const viewer = new Viewer(container, given.label ?? document.title, readOnly);
  const schema = json<Parameters<typeof descriptionsOfLists>[0]>('task-form-schema');
  await viewer.show(schema, json<Data>('task-form-data'));
  enhance(container, descriptionsOfLists(schema));
  container.removeAttribute('aria-busy');
  if (readOnly) return;

  const buttons = Array.from(document.querySelectorAll<HTMLButtonElement>('[data-action]'));
  const summary = new Summary(document.getElementById('task-problems')!);
  const drafts = new Drafts(
    given.draftUrl!,
    document.getElementById('draft-status')!,
    () => viewer.values(),
    () => submission.revision,
  );
  const submission: Submission = new Submission(
    {
      taskUrl: given.taskUrl ?? `/api/v1/tasks/${given.taskId}`,
      completeUrl: given.completeUrl!,
      submissionUrl: given.submissionUrl!,
      nextUrl: given.nextUrl ?? '/tasks',
      caseUrl: given.caseUrl,
      username: document.body.dataset.username ?? '',
    },
    viewer,
    summary,
    drafts,
    buttons,
    revisionOf(given.revision),
  );
  drafts.watch(container);
  saveBeforeLeaving(drafts);
  viewer.onSubmit(() => void submission.submit(false));

  const actions: Record<string, () => void> = {
    save: () => void drafts.saveNow(),
    submit: () => void submission.submit(false),
    'submit-next': () => void submission.submit(true),
  };
  buttons.forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => actions[button.dataset.action ?? '']?.());
  });
  document.addEventListener('keydown', (event) => {
    // 229 is what browsers report while an input method is composing.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || composing) return;
    event.preventDefault();
    actions['submit-next']!();
  });
}

const container = document.getElementById('task-form');
if (container) void start(container);
