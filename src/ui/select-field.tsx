import { Picker, View } from '@tarojs/components';
import { accessible } from './accessible';
import type { Option } from './chips';
import { classNames } from './class-names';
import styles from './field.module.scss';
import { FieldFrame, type FieldWords } from './field-frame';

interface SelectFieldProps<Value extends string> extends FieldWords {
  options: readonly Option<Value>[];
  /** null until something is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  placeholder?: string;
}

/** Picks one of many options in the platform's own list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hint, error, options, value, onChange, placeholder = '请选择' } = props;
  const index = options.findIndex((option) => option.value === value);
  const choose = (chosen: number) => {
    const option = options[chosen];
    if (option) onChange(option.value);
  };
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {process.env.TARO_ENV === 'weapp' ? (
        <Picker
          mode='selector'
          range={options.map((option) => option.label)}
          value={Math.max(index, 0)}
          onChange={(event) => choose(Number(event.detail.value))}
        >
          <View className={classNames(styles.input, styles.select)} {...accessible({ role: 'button', label })}>
            {options[index]?.label ?? placeholder}
          </View>
        </Picker>
      ) : (
        <select
          className={classNames(styles.input, styles.select)}
          value={value ?? ''}
          aria-label={label}
          onChange={(event) => choose(options.findIndex((option) => option.value === event.target.value))}
        >
          {index < 0 && <option value=''>{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
