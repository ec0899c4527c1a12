import {
  ExpressionFieldModule,
  ExpressionLanguageModule,
  Form,
  MarkdownRendererModule,
  RepeatRenderModule,
} from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import { english } from '../page';
import { Select } from './select';
import { text } from './texts';
import { viewerTextsZh } from './viewer-texts';

export type Data = Record<string, unknown>;

/** One field on the screen; a field of a repeated list has one instance per row. */
export interface Instance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

/** A value of the form: what it is called, where it is, and what may be chosen. */
export interface Entry {
  label: string;
  path: (string | number)[];
  options: unknown;
}

interface Field {
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  timeLabel?: string;
  values?: unknown;
  valuesKey?: string;
}

interface Internals {
  _id: string;
  _getState(): { initialData: Data; errors: Record<string, unknown> };
  _setState(state: { errors: Record<string, unknown> }): void;
  _getSubmitData(): Data;
}

interface Validator {
  validateFieldInstance(instance: Instance, value: unknown): string[];
}

function translate(sentence: string, values: Record<string, unknown> = {}): string {
  const said = english ? sentence : (viewerTextsZh[sentence] ?? sentence);
  return said.replace(/\{([^}]+)\}/g, (whole, key: string) => (key in values ? String(values[key]) : whole));
}

/**
 * A mounted Camunda form that judges what was typed only when asked to: the viewer's own checks on blur and on every
 * key are off; a field that has an error is judged again as it changes, so that the error goes away once mended.
 */
export class Viewer {
  private readonly form: Form;
  private judging = false;

  constructor(container: HTMLElement, label: string, readOnly: boolean) {
    if (!english) flatpickr.localize({ ...Mandarin, firstDayOfWeek: 1, yearAriaLabel: '年', monthAriaLabel: '月' });
    this.form = new Form({
      container,
      properties: { ariaLabel: label, readOnly },
      // All standard modules but the viewer commands, whose only use is to validate on blur.
      modules: [ExpressionLanguageModule, ExpressionFieldModule, MarkdownRendererModule, RepeatRenderModule],
      additionalModules: [{ translate: ['value', translate] }],
    });
    this.form.get<{ register(type: string, field: unknown): void }>('formFields').register('select', Select);
    const validator = this.form.get<Validator>('validator');
    const judge = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) =>
      this.judging || this.internals._getState().errors[instance.id] ? judge(instance, value) : [];
  }

  private get internals(): Internals {
    return this.form as unknown as Internals;
  }

  async show(schema: unknown, data: Data): Promise<void> {
    await this.form.importSchema(schema, data);
  }

  /** Enter in a form's only text field, or a submit button drawn by the form itself. */
  onSubmit(handler: () => void): void {
    this.form.on('submit', handler);
  }

  /** What would be submitted: the values of the fields on the screen. */
  values(): Data {
    return JSON.parse(JSON.stringify(this.internals._getSubmitData())) as Data;
  }

  /** Judges every field, shows the errors at the fields, and gives them in the order of the screen. */
  validate(): FieldProblem[] {
    this.judging = true;
    try {
      this.form.validate();
    } finally {
      this.judging = false;
    }
    const { errors } = this.internals._getState();
    return this.instances()
      .flatMap((instance) =>
        messagesAt(errors, instance).map((message) => ({
          message,
          label: this.label(instance),
          target: this.target(instance),
        })),
      )
      .sort((a, b) => inOrderOfScreen(a.target, b.target));
  }

  /** Shows the server's errors, of which `path` is like `parties[0].name`, at their fields. */
  reject(rejections: { path: string; message: string }[]): FieldProblem[] {
    const errors: Record<string, unknown> = {};
    const instances = this.instances();
    const problems = rejections.map(({ path, message }) => {
      const instance = instances.find((candidate) => pathOf(candidate) === path);
      if (!instance) return { message };
      setAt(errors, instance, [...messagesAt(errors, instance), message]);
      return { message, label: this.label(instance), target: this.target(instance) };
    });
    this.internals._setState({ errors });
    return problems;
  }

  /** The fields on the screen with their labels, the paths of their values and what may be chosen in them. */
  entries(): Entry[] {
    return this.instances().map((instance) => ({
      label: this.label(instance),
      path: instance.valuePath,
      options: this.options(this.field(instance)),
    }));
  }

  /** The same for all values of other data of this form, whether or not their fields are on the screen now. */
  entriesOf(data: Data): Entry[] {
    const fields = new Map<string, Field>();
    this.form.get<{ getAll(): Field[] }>('formFieldRegistry').getAll().forEach((field) => {
      const key = field.key ?? field.path;
      if (key) fields.set(key, field);
    });
    const entry = (key: string, path: (string | number)[], line: string[]): Entry => {
      const field = fields.get(key);
      const label = [...line, (field && ownLabel(field)) || key].join(' ');
      return { label, path, options: field && this.options(field) };
    };
    return Object.entries(data).flatMap(([key, value]) =>
      Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)
        ? value.flatMap((row: Data, n) =>
            Object.keys(row).map((part) => entry(part, [key, n, part], [text('line', n + 1)])),
          )
        : [entry(key, [key], [])],
    );
  }

  private options({ values, valuesKey }: Field): unknown {
    return valuesKey ? this.internals._getState().initialData[valuesKey] : values;
  }

  private instances(): Instance[] {
    return this.form.get<{ getAllKeyed(): Instance[] }>('formFieldInstanceRegistry').getAllKeyed();
  }

  private field(instance: Instance): Field {
    return this.form.get<{ get(id: string): Field }>('formFieldRegistry').get(instance.id);
  }

  private label(instance: Instance): string {
    const lines = Object.values(instance.indexes ?? {}).map((index) => text('line', index + 1));
    const own = ownLabel(this.field(instance)) || String(instance.valuePath[instance.valuePath.length - 1]);
    return [...lines, own].join(' ');
  }

  private target(instance: Instance): string {
    const rows = Object.values(instance.indexes ?? {}).map((index) => `_${index}`);
    return `fjs-form-${this.internals._id}-${instance.id}${rows.join('')}`;
  }
}

function ownLabel({ label, dateLabel, timeLabel }: Field): string | undefined {
  return label || dateLabel || timeLabel;
}

/** Something wrong, and the DOM id of the field it is about, if it is about one on the screen. */
export interface FieldProblem {
  message: string;
  label?: string;
  target?: string;
}

/** The control of a field: some fields have several, of which this is the first. */
export function controlOf(target: string): HTMLElement | null {
  const ids = [target, `${target}-date`, `${target}-time`, `${target}-0`, `${target}-search`];
  return ids.map((id) => document.getElementById(id)).find((element) => element !== null) ?? null;
}

function inOrderOfScreen(a: string, b: string): number {
  const [first, second] = [controlOf(a), controlOf(b)];
  if (!first || !second || first === second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function pathOf(instance: Instance): string {
  return instance.valuePath.map((part, n) => (typeof part === 'number' ? `[${part}]` : n ? `.${part}` : part)).join('');
}

function messagesAt(errors: Record<string, unknown>, instance: Instance): string[] {
  let found: unknown = errors[instance.id];
  for (const index of Object.values(instance.indexes ?? {})) found = (found as unknown[] | undefined)?.[index];
  return Array.isArray(found) ? found.filter((message): message is string => typeof message === 'string') : [];
}

function setAt(errors: Record<string, unknown>, instance: Instance, messages: string[]): void {
  const keys: (string | number)[] = [instance.id, ...Object.values(instance.indexes ?? {})];
  let at = errors as Record<string | number, unknown>;
  keys.forEach((key, n) => {
    if (n === keys.length - 1) at[key] = messages;
    else at = (at[key] ??= []) as Record<string | number, unknown>;
  });
}
