import { logInAgain } from './login';
import { renewCsrfToken } from './page';

/** Forms that are typed into for long ask, before they are sent, whether the session still stands. */
export function keepWhatIsTyped(): void {
  const checked = new WeakSet<HTMLFormElement>();
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!('keep' in form.dataset) || checked.has(form)) return;
    event.preventDefault();
    const button = event.submitter;
    void sessionStands().then((stands) => {
      if (!stands) return;
      checked.add(form);
      form.requestSubmit(button);
    });
  });
  // Coming back to a page that the browser kept, the question is open again.
  window.addEventListener('pageshow', () => document.querySelectorAll('form').forEach((form) => checked.delete(form)));
}

/** False only when the person was asked to log in again and gave up; without an answer the server may decide. */
async function sessionStands(): Promise<boolean> {
  try {
    if (await renewCsrfToken()) return true;
  } catch {
    return true;
  }
  return logInAgain();
}
