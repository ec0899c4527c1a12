import { csrfToken, OtherViewer, renewCsrfToken } from './page';

/*
 * The session may end while somebody types. Instead of sending them to the login page, which would lose the text,
 * the password is asked for here and the interrupted request is made again.
 */

let underWay: Promise<boolean> | undefined;

async function logIn(username: string, password: string): Promise<boolean> {
  await renewCsrfToken();
  const answer = await fetch('/login', {
    method: 'POST',
    headers: {
      Accept: 'application/json, text/html;q=0.5',
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-CSRF-TOKEN': csrfToken(),
      'X-Requested-With': 'XMLHttpRequest',
    },
    body: new URLSearchParams({ username, password }),
  });
  // The server may answer for itself or, as to a page, with a redirect: back to the login page when it refuses.
  const accepted = answer.redirected ? new URL(answer.url).pathname !== '/login' : answer.ok;
  if (!accepted) return false;
  await renewCsrfToken();
  return true;
}

function ask(dialog: HTMLDialogElement): Promise<boolean> {
  const form = dialog.querySelector('form')!;
  const password = form.querySelector<HTMLInputElement>('input[type="password"]')!;
  const username = form.querySelector<HTMLInputElement>('input[name="username"]')!;
  const failure = form.querySelector<HTMLElement>('[role="alert"]')!;
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')!;
  failure.hidden = true;
  password.value = '';
  dialog.showModal();
  password.focus();

  return new Promise((resolve) => {
    const finish = (loggedIn: boolean): void => {
      form.onsubmit = null;
      dialog.onclose = null;
      password.value = '';
      dialog.close();
      resolve(loggedIn);
    };
    form.onsubmit = async (event) => {
      event.preventDefault();
      button.disabled = true;
      failure.hidden = true;
      const loggedIn = await logIn(username.value, password.value).catch(() => false);
      button.disabled = false;
      if (loggedIn) return finish(true);
      failure.hidden = false;
      password.select();
    };
    dialog.onclose = () => finish(false);
    dialog.querySelector<HTMLElement>('[data-close]')!.onclick = () => finish(false);
  });
}

/** Asks for the password once, however many requests were refused; false when the person gave up. */
export function logInAgain(): Promise<boolean> {
  const dialog = document.querySelector<HTMLDialogElement>('#login-dialog');
  if (!dialog || typeof dialog.showModal !== 'function') {
    window.open('/login', '_blank');
    return Promise.resolve(false);
  }
  underWay ??= ask(dialog).finally(() => {
    underWay = undefined;
  });
  return underWay;
}

/** Like fetch, with the CSRF token, of which a session that ended and began anew has another. */
export async function fetchWithToken(url: string, request: RequestInit): Promise<Response> {
  const send = (): Promise<Response> =>
    fetch(url, { ...request, headers: { ...(request.headers as Record<string, string>), 'X-CSRF-TOKEN': csrfToken() } });
  const answer = await send();
  // The token of an ended session is refused before the login is looked at: only with a fresh one comes the 401.
  if (answer.status !== 403) return answer;
  try {
    await renewCsrfToken();
  } catch (failure) {
    if (failure instanceof OtherViewer) throw failure;
    return answer;
  }
  return send();
}

/**
 * Like fetch, for requests a logged-in person has asked for: when the session has ended, the person logs in here and
 * the request is made again. A 401 means that they did not.
 */
export async function fetchAsViewer(url: string, request: RequestInit): Promise<Response> {
  const answer = await fetchWithToken(url, request);
  return answer.status === 401 && (await logInAgain()) ? fetchWithToken(url, request) : answer;
}
