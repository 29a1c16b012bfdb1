import { Radio } from '@mantine/core';
import { reviewExports } from '../../../messages/review-exports.ts';
import type { ApercuExport, DemandeExport } from '../../../protocol/exports.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './exports.module.css';

interface Props {
  readonly apercu: ApercuExport | null;
  readonly value: DemandeExport['absentes'];
  readonly onChange: (value: DemandeExport['absentes']) => void;
}

/** Pièces that are not on this computer: waited for, or left out and listed. Nothing when all are here. */
export function AbsentField({ apercu, value, onChange }: Props) {
  const t = useMessages(reviewExports);
  const f = useFormat();
  if (!apercu || apercu.absentes.pieces === 0) return null;
  const { pieces, octets } = apercu.absentes;
  return (
    <Notice tone="warn">
      <p className={classes.absent}>
        {t('absent.title', { count: pieces, nombre: f.count(pieces), octets: f.bytes(octets) })}
      </p>
      <Radio.Group
        aria-label={t('absent.legend')}
        value={value}
        onChange={(next) => onChange(next === 'laisser' ? 'laisser' : 'attendre')}
      >
        <div className={classes.absentChoices}>
          <Radio value="attendre" label={t('absent.wait')} />
          <Radio value="laisser" label={t('absent.leave')} />
        </div>
      </Radio.Group>
    </Notice>
  );
}
