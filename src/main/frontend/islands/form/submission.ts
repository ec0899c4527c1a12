import { fetchAsViewer } from '../login';
import { announce, language, OtherViewer } from '../page';
import { isOver, showConflict, type Conflict } from './conflict';
import type { Drafts } from './drafts';
import { typedTextTaken } from './enhance';
import type { Summary } from './summary';
import { text } from './texts';
import type { Viewer } from './viewer';

/** Where the page's task is, from the attributes of its form. */
export interface TaskPlace {
  taskUrl: string;
  completeUrl: string;
  submissionUrl: string;
  nextUrl: string;
  caseUrl: string | undefined;
  username: string;
}

interface Rejection {
  detail?: string;
  errors?: { field: string; code: string; message: string }[];
}

/** Sends the form. Whatever the answer, what was typed stays on the page until the server has it. */
export class Submission {
  private underWay = false;
  private lastSent = { body: '', key: '' };

  constructor(
    private readonly place: TaskPlace,
    private readonly viewer: Viewer,
    private readonly summary: Summary,
    private readonly drafts: Drafts,
    private readonly buttons: HTMLButtonElement[],
    public revision: unknown,
  ) {}

  async submit(andNext: boolean): Promise<void> {
    if (this.underWay) return;
    this.busy(true);
    try {
      await typedTextTaken();
      const problems = this.viewer.validate();
      if (problems.length > 0) return this.summary.problems(problems);
      this.summary.clear();
      announce(text('submitting'));
      this.drafts.hold();
      await this.send(andNext);
    } finally {
      announce('');
      this.drafts.release();
      this.busy(false);
    }
  }

  private async send(andNext: boolean): Promise<void> {
    const again = (): void => void this.submit(andNext);
    const body = JSON.stringify({ revision: this.revision, data: this.viewer.values() });
    let answer: Response;
    try {
      answer = await fetchAsViewer(this.place.completeUrl, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json, application/problem+json',
          'Accept-Language': language,
          'Idempotency-Key': this.keyFor(body),
        },
        body,
      });
    } catch (failure) {
      const other = failure instanceof OtherViewer;
      return this.summary.failure(other ? text('failedOther', failure.message) : text('failedNetwork'), again);
    }
    if (answer.ok) return this.done(answer, andNext);
    await this.refused(answer, again, andNext);
  }

  private async done(answer: Response, andNext: boolean): Promise<void> {
    this.drafts.stop();
    const { caseNo } = (await answer.json().catch(() => ({}))) as { caseNo?: string };
    const caseUrl = this.place.caseUrl ?? (caseNo ? `/disputes/${encodeURIComponent(caseNo)}` : '/tasks');
    window.location.assign(andNext ? this.place.nextUrl : caseUrl);
  }

  private async refused(answer: Response, again: () => void, andNext: boolean): Promise<void> {
    const problem = (await answer.json().catch(() => ({}))) as Rejection & Conflict;
    if (answer.status === 400 && problem.errors?.length) return this.rejected(problem.errors);
    if (answer.status === 409) return this.overtaken(problem, andNext);
    if (answer.status === 401) return this.summary.failure(text('failedLogin'), again);
    if (answer.status === 403) return this.summary.failure(text('failedDenied'));
    if (answer.status === 404) return this.summary.failure(text('failedGone'));
    if (answer.status >= 500) return this.summary.failure(text('failedServer', answer.status), again);
    this.summary.failure(problem.detail ?? text('failedServer', answer.status), again);
  }

  private rejected(errors: { field: string; message: string }[]): void {
    const rejections = errors.map(({ field, message }) => ({ path: field.replace(/^data\./, ''), message }));
    this.summary.problems(this.viewer.reject(rejections));
  }

  private overtaken(conflict: Conflict, andNext: boolean): Promise<void> {
    if (isOver(conflict)) this.drafts.end();
    return showConflict(conflict, this.summary, this.viewer, this.place, (revision) => {
      this.revision = revision;
      void this.submit(andNext);
    });
  }

  /** The same content is sent under the same key, so that a retry after a lost answer does not count twice. */
  private keyFor(body: string): string {
    if (this.lastSent.body !== body) this.lastSent = { body, key: randomKey() };
    return this.lastSent.key;
  }

  private busy(busy: boolean): void {
    this.underWay = busy;
    // Not `disabled`, which would take the focus away.
    this.buttons.forEach((button) => button.setAttribute('aria-disabled', String(busy)));
  }
}

/** A random UUID; crypto.randomUUID itself is missing on pages that an office serves without TLS. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
