import {
  Description,
  Errors,
  FormContext,
  Label,
  Select as ViewerSelect,
  useExpressionEvaluation,
} from '@bpmn-io/form-js-viewer';
import { useContext, useEffect } from 'preact/hooks';
import { text } from './texts';

/*
 * The browser's own select in place of the viewer's, which is a text field with a drawn list: it opens the phone's
 * picker, is read out properly and says 请选择 instead of a fixed English word. Values of any type work, because
 * the option's position is what the browser keeps.
 */

interface Option {
  label: string;
  value: unknown;
}

interface SelectField {
  label?: string;
  description?: string;
  values?: unknown[];
  valuesKey?: string;
  valuesExpression?: string;
  validate?: { required?: boolean };
}

interface SelectProps {
  field: SelectField;
  domId: string;
  disabled: boolean;
  readonly: boolean;
  errors?: string[];
  value: unknown;
  onBlur: () => void;
  onFocus: () => void;
  onChange: (change: { value: unknown }) => void;
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function asOption(source: unknown): Option | undefined {
  if (source === null || source === undefined) return undefined;
  if (typeof source !== 'object') return { label: String(source), value: source };
  const { label, value } = source as Partial<Option>;
  if (value === undefined || value === null) return label === undefined ? undefined : { label, value: label };
  return { label: label ?? String(value), value };
}

function useOptions(field: SelectField): Option[] {
  const { getService } = useContext(FormContext);
  const evaluated: unknown = useExpressionEvaluation(field.valuesExpression);
  const { initialData } = getService('form')._getState();
  const source = field.valuesKey ? initialData?.[field.valuesKey] : (field.values ?? evaluated);
  return Array.isArray(source) ? source.map(asOption).filter((option) => option !== undefined) : [];
}

export function Select(props: SelectProps) {
  const { field, domId, disabled, readonly, errors = [], value, onBlur, onFocus, onChange } = props;
  const required = field.validate?.required ?? false;
  const options = useOptions(field);
  const chosen = options.findIndex((option) => same(option.value, value));
  const unknown = value !== null && value !== undefined && value !== '' && chosen < 0;
  useEffect(() => {
    if (unknown) onChange({ value: null });
  }, [unknown]);

  const choose = (event: Event): void => {
    const option = options[Number((event.target as HTMLSelectElement).value)];
    onChange({ value: option ? option.value : null });
  };
  const state = [errors.length > 0 && 'fjs-has-errors', disabled && 'fjs-disabled', readonly && 'fjs-readonly'];
  return (
    <div class={['fjs-form-field fjs-form-field-select', ...state.filter(Boolean)].join(' ')}>
      <Label htmlFor={domId} label={field.label} required={required} />
      <select
        id={domId}
        class="fjs-select"
        disabled={disabled || readonly}
        required={required}
        aria-invalid={errors.length > 0}
        aria-describedby={`${domId}-description ${domId}-error-message`}
        onBlur={onBlur}
        onFocus={onFocus}
        onChange={choose}
      >
        <option value="" selected={chosen < 0}>
          {text('choose')}
        </option>
        {options.map((option, index) => (
          <option key={index} value={index} selected={index === chosen}>
            {option.label}
          </option>
        ))}
      </select>
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  );
}

Select.config = ViewerSelect.config;
