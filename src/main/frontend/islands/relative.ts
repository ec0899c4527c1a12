import { language } from './page';

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Adds to every exact time how long ago it was, by the server's clock. */
export function tellHowLongAgo(): void {
  const now = Date.parse(document.querySelector<HTMLTimeElement>('#clock')?.dateTime ?? '');
  if (Number.isNaN(now) || typeof Intl.RelativeTimeFormat !== 'function') return;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  document.querySelectorAll<HTMLTimeElement>('time[data-relative]').forEach((time) => {
    const distance = Date.parse(time.dateTime) - now;
    if (Number.isNaN(distance)) return;
    const [unit, length] = units.find(([, size]) => Math.abs(distance) >= size) ?? (['minute', 60_000] as const);
    const relative = document.createElement('span');
    relative.className = 'relative';
    relative.textContent = ` · ${format.format(Math.trunc(distance / length), unit)}`;
    time.append(relative);
    time.removeAttribute('data-relative');
  });
}
