import { carryOver, putBack } from './carried';
import { logInAgain } from './login';
import { english, OtherViewer, renewCsrfToken } from './page';

/**
 * Forms that are typed into for long: before they are sent they ask whether the session still stands, and whose it is;
 * a page that would throw away what was typed asks before it is left, and takes it along to its other language.
 */
export function keepWhatIsTyped(): void {
  const checked = new WeakSet<HTMLFormElement>();
  let typed = false;
  document.addEventListener('input', (event) => {
    typed ||= (event.target as Element).closest('form[data-keep]') !== null;
  });
  window.addEventListener('beforeunload', (event) => {
    if (typed) event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[href^="/language"], a[href^="/text-size"]');
    const newTab = event.ctrlKey || event.metaKey || event.shiftKey;
    if (link && !newTab && typed && carryOver()) typed = false;
  });
  putBack();
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!('keep' in form.dataset)) return;
    if (checked.has(form)) {
      typed = false;
      return;
    }
    event.preventDefault();
    const button = event.submitter;
    void sessionStands(form).then((stands) => {
      if (!stands) return;
      checked.add(form);
      form.requestSubmit(button);
    });
  });
  // Coming back to a page that the browser kept, the question is open again.
  window.addEventListener('pageshow', () => document.querySelectorAll('form').forEach((form) => checked.delete(form)));
}

/** False only when the person must log in first and did not; without an answer the server may decide. */
async function sessionStands(form: HTMLFormElement): Promise<boolean> {
  try {
    if (await renewCsrfToken()) return true;
  } catch (failure) {
    if (!(failure instanceof OtherViewer)) return true;
    tellOther(form, failure.message);
    return false;
  }
  return logInAgain();
}

function tellOther(form: HTMLFormElement, username: string): void {
  const notice = form.querySelector('.other-viewer') ?? form.appendChild(document.createElement('p'));
  notice.className = 'other-viewer notice notice-error';
  notice.setAttribute('role', 'alert');
  notice.textContent = english
    ? `Somebody else (${username}) is logged in on this computer now. What you typed is still here; log in yourself and try again.`
    : `这台电脑上现在登录的是 ${username}，不能用别人的名义提交。内容都还在本页；请由本人重新登录后再试。`;
}
