import { Radio } from '@mantine/core';
import { reviewExports } from '../../../messages/review-exports.ts';
import { FORMATS_EXPORT, type FormatExport } from '../../../protocol/exports.ts';
import { useMessages } from '../../i18n/langue.tsx';
import classes from './exports.module.css';

interface Props {
  readonly formats: readonly FormatExport[];
  readonly value: FormatExport;
  readonly onChange: (format: FormatExport) => void;
}

/** Each format with what it is for. */
export function FormatField({ formats, value, onChange }: Props) {
  const t = useMessages(reviewExports);
  const pick = (text: string): void => {
    const format = FORMATS_EXPORT.find((one) => one === text);
    if (format) onChange(format);
  };
  return (
    <Radio.Group label={t('format')} value={value} onChange={pick}>
      <div className={classes.formats}>
        {formats.map((format) => (
          <Radio
            key={format}
            value={format}
            label={t(`format.${format}`)}
            description={t(`format.${format}.text`)}
            {...(format === value ? { 'data-autofocus': true } : {})}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
