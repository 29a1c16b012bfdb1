import { notePonderee } from '../../../domain/avis/note-ponderee.ts';
import type { Critere } from '../../../domain/organisation/organisation.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import work from '../work/work.module.css';
import classes from './avis.module.css';
import { MarkInput } from './mark-input.tsx';

type Marks = Readonly<Record<string, number>>;
interface Props {
  readonly grille: readonly Critere[];
  readonly marks: Marks;
  readonly onChange: (marks: Marks) => void;
}

/** A scale that fits in a line is a row of steps. */
const STEPS_MAX = 6;

function Steps({
  critere,
  value,
  onPick,
}: {
  critere: Critere;
  value: number | undefined;
  onPick: (n: number) => void;
}) {
  const name = useBilingue();
  return (
    <div role="radiogroup" aria-label={name(critere.libelle)} className={classes.steps}>
      {Array.from({ length: critere.echelle + 1 }, (_, mark) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the mark is the item
        <label key={mark} className={classes.step} data-checked={value === mark || undefined}>
          <input
            type="radio"
            className="p-hidden"
            name={`critere-${critere.id}`}
            checked={value === mark}
            onChange={() => onPick(mark)}
          />
          {mark}
        </label>
      ))}
    </div>
  );
}

/** OR8: one mark a criterion; the weighted mark once all are there. */
export function CriteriaField({ grille, marks, onChange }: Props) {
  const t = useMessages(reviewAvis);
  const f = useFormat();
  const name = useBilingue();
  if (grille.length === 0) return null;
  const mark = notePonderee(grille, marks);
  const set = (id: string, value: number | undefined): void => {
    const { [id]: _, ...rest } = marks;
    onChange(value === undefined ? rest : { ...rest, [id]: value });
  };
  return (
    <fieldset className={work.block}>
      <legend className={work.label}>
        <span>{t('criteria')}</span>
        <span className={`${work.labelAside} p-figures`}>
          {mark === null ? '' : t('mark', { note: f.mean(mark) })}
        </span>
      </legend>
      {grille.map((critere) => (
        <div key={critere.id} className={classes.criterion}>
          <span>{name(critere.libelle)}</span>
          {critere.echelle < STEPS_MAX ? (
            <Steps critere={critere} value={marks[critere.id]} onPick={(value) => set(critere.id, value)} />
          ) : (
            <MarkInput
              label={name(critere.libelle)}
              max={critere.echelle}
              value={marks[critere.id]}
              onChange={(value) => set(critere.id, value)}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
