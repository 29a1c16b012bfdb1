import type { Option } from './field-spec.ts';

/** A value of a form as it is read: the name of what was picked, texts as they are. */
export const valueInWords = (value: string | readonly string[], options: readonly Option[]): string =>
  [value]
    .flat()
    .map((one) => options.find((option) => option.value === one)?.label ?? one)
    .filter((one) => one !== '')
    .join(', ');
