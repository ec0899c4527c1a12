import { fetchAsViewer, fetchWithToken } from '../login';
import { announce, OtherViewer } from '../page';
import type { Data } from './viewer';
import { text, type TextKey } from './texts';

const QUIET_TIME = 2000;

/** Saves what has been typed two seconds after the last change, on request, and when the page is left. */
export class Drafts {
  private timer = 0;
  private saved: string | undefined;
  private stopped = false;
  private held = false;
  private ended = false;
  private underWay: AbortController | undefined;

  constructor(
    private readonly url: string,
    private readonly status: HTMLElement,
    private readonly values: () => Data,
    private readonly revision: () => unknown,
  ) {}

  watch(container: HTMLElement): void {
    const remember = (): void => {
      this.saved ??= JSON.stringify(this.values());
    };
    // Captured before the form sees the event, so that the first state remembered is the one before any change.
    for (const event of ['pointerdown', 'keydown', 'focusin']) container.addEventListener(event, remember, true);
    for (const event of ['input', 'change', 'click', 'focusout']) container.addEventListener(event, () => this.later());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.changed()) void this.send(false, true);
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.changed()) event.preventDefault();
    });
  }

  /** True once the form has been touched: only then can there be something to save. */
  get touched(): boolean {
    return !this.stopped && this.saved !== undefined;
  }

  /** Saves what is not saved yet, if anything; quietly, whatever comes of it. */
  async saveRest(): Promise<void> {
    window.clearTimeout(this.timer);
    if (this.changed()) await this.send(false);
  }

  /** While the form is being submitted: a draft that comes after the submission would be refused. */
  hold(): void {
    this.held = true;
    window.clearTimeout(this.timer);
    this.underWay?.abort();
  }

  /** The submission is over; what it did not bring home is kept as a draft again. */
  release(): void {
    if (this.ended) return;
    this.held = false;
    if (this.changed()) this.later();
  }

  /** The task is over without what was typed, which stays on the page until the person leaves it. */
  end(): void {
    this.hold();
    this.ended = true;
    this.say('saveRefused');
  }

  /** At the end, when what was typed has been submitted. */
  stop(): void {
    this.stopped = true;
    window.clearTimeout(this.timer);
  }

  async saveNow(): Promise<void> {
    window.clearTimeout(this.timer);
    await this.send(true);
  }

  private changed(): boolean {
    return !this.stopped && this.saved !== undefined && JSON.stringify(this.values()) !== this.saved;
  }

  private later(): void {
    if (this.stopped || this.held) return;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (this.changed()) void this.send(false);
    }, QUIET_TIME);
    if (this.changed()) this.say('unsaved');
  }

  private async send(asked: boolean, leaving = false): Promise<void> {
    if (this.ended) return this.say('saveRefused');
    if (this.held) return;
    const data = this.values();
    const saving = new AbortController();
    this.underWay = saving;
    this.say('saving');
    const send = asked ? fetchAsViewer : fetchWithToken;
    try {
      const answer = await send(this.url, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ data, revision: this.revision() }),
        keepalive: leaving,
        signal: saving.signal,
      });
      if (!answer.ok) return this.say(problemOf(answer.status));
      this.saved = JSON.stringify(data);
      this.say('saved', await timeOf(answer));
      if (asked) announce(this.status.textContent ?? '');
    } catch (failure) {
      if (saving.signal.aborted) return this.say('unsaved');
      if (failure instanceof OtherViewer) return this.say('failedOther', failure.message);
      this.say('saveFailed');
      if (!asked && !leaving) this.timer = window.setTimeout(() => void this.send(false), 15 * QUIET_TIME);
    }
  }

  private say(key: TextKey, ...args: string[]): void {
    this.status.textContent = text(key, ...args);
    this.status.classList.toggle('draft-problem', key === 'saveFailed' || key === 'failedOther' || key === 'saveExpired' || key === 'saveRefused');
  }
}

function problemOf(status: number): TextKey {
  if (status === 401) return 'saveExpired';
  return status >= 500 ? 'saveFailed' : 'saveRefused';
}

async function timeOf(answer: Response): Promise<string> {
  const { savedAt } = (await answer.json().catch(() => ({}))) as { savedAt?: string };
  return beijingTime(savedAt) || (document.querySelector('#clock')?.textContent ?? '').slice(-5);
}

/** Hours and minutes in Beijing of an ISO time, or '' if there is none. */
export function beijingTime(iso: string | undefined): string {
  const at = Date.parse(iso ?? '');
  return Number.isNaN(at) ? '' : new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
}
