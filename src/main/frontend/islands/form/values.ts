import type { Data } from './viewer';
import { text } from './texts';

interface WithOptions {
  values?: { label: string; value: unknown }[];
}

export function valueAt(data: Data, path: (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null | undefined)?.[key], data);
}

/** A field's value as a person reads it: the labels of what was chosen, words for yes and no. */
export function describe(field: unknown, value: unknown): string {
  if (value === null || value === undefined || value === '') return text('nothing');
  if (Array.isArray(value)) return value.length ? value.map((one) => describe(field, one)).join('、') : text('nothing');
  const options = (field as WithOptions).values;
  const option = Array.isArray(options) ? options.find((candidate) => candidate.value === value) : undefined;
  if (option) return option.label;
  if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
