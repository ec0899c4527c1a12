/** Fetches what draws a process diagram when one is opened: most people never do, and it is half a megabyte. */
export function drawWhenOpened(): void {
  document.querySelectorAll<HTMLDetailsElement>('details[data-diagram]').forEach((details) => {
    details.addEventListener('toggle', () => fetchOnce(details), { once: true });
    if (details.open) fetchOnce(details);
  });
}

function fetchOnce({ dataset }: HTMLDetailsElement): void {
  if (document.querySelector('script[data-draws]')) return;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = dataset.style!;
  const script = document.createElement('script');
  script.src = dataset.script!;
  script.dataset.draws = '';
  document.head.append(style, script);
}
