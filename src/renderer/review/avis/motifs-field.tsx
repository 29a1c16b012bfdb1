import type { Motif } from '../../../domain/organisation/organisation.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { CheckLine } from '../../ui/check-line.tsx';
import work from '../work/work.module.css';

interface Props {
  readonly motifs: readonly Motif[];
  readonly value: readonly string[];
  readonly onToggle: (code: string) => void;
  readonly withKeys?: boolean;
}

/** The commission's catalogue; the first nine have their digit. */
export function MotifsField({ motifs, value, onToggle, withKeys = true }: Props) {
  const t = useMessages(reviewAvis);
  const name = useBilingue();
  if (motifs.length === 0) return null;
  return (
    <fieldset className={work.block} style={{ gap: 0 }}>
      <legend className={work.label}>
        <span>{t('motifs')}</span>
      </legend>
      {motifs.map((motif, i) => (
        <CheckLine
          key={motif.code}
          checked={value.includes(motif.code)}
          onToggle={() => onToggle(motif.code)}
          hint={
            withKeys && i < 9 ? (
              <span className="p-key" aria-hidden="true">
                {i + 1}
              </span>
            ) : null
          }
        >
          {name(motif.libelle)}
        </CheckLine>
      ))}
    </fieldset>
  );
}
