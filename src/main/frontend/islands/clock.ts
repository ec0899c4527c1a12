/**
 * Lets the clocks of the page, first of all the header's, run on from the time the server gave. The computer's own clock is used only to measure
 * how long the page has been open: on old machines it is often wrong, and the demonstration's clock may be ahead.
 */
export function runClock(): void {
  const clocks = document.querySelectorAll<HTMLTimeElement>('time[data-clock]');
  const start = Date.parse(clocks[0]?.dateTime ?? '');
  if (Number.isNaN(start)) return;
  const opened = performance.now();
  const pad = (n: number): string => String(n).padStart(2, '0');
  const show = (): void => {
    // Shifted by Beijing's eight hours so that the UTC fields read as Beijing time.
    const t = new Date(start + (performance.now() - opened) + 8 * 3_600_000);
    const day = `${t.getUTCFullYear()}-${pad(t.getUTCMonth() + 1)}-${pad(t.getUTCDate())}`;
    const text = `${day} ${pad(t.getUTCHours())}:${pad(t.getUTCMinutes())}`;
    clocks.forEach((clock) => {
      clock.textContent = text;
    });
  };
  show();
  window.setInterval(show, 10_000);
}
