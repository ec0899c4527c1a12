import type { Data } from './viewer';
import { text } from './texts';

interface Option {
  label: string;
  value: unknown;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/;

export function valueAt(data: Data, path: (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null | undefined)?.[key], data);
}

/** A value as a person reads it: the labels of what was chosen, words for yes and no. */
export function describe(options: unknown, value: unknown): string {
  if (value === null || value === undefined || value === '') return text('nothing');
  if (Array.isArray(value)) return value.length ? value.map((one) => describe(options, one)).join('、') : text('nothing');
  const known = Array.isArray(options) ? (options as (Option | undefined)[]) : [];
  const option = known.find((candidate) => candidate?.value === value);
  if (option) return option.label;
  if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
  if (typeof value === 'object') return JSON.stringify(value);
  const moment = MOMENT.exec(String(value));
  return moment ? `${moment[1]} ${moment[2]}` : String(value);
}
