import { Link } from 'wouter';
import { horsBareme, notePonderee } from '../../../domain/avis/note-ponderee.ts';
import type { Critere } from '../../../domain/organisation/organisation.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { reviewGrille } from '../../../messages/review-grille.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { balayagePath } from '../app/routes.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys } from '../keys/shortcuts-provider.tsx';
import work from '../work/work.module.css';
import classes from './avis.module.css';
import { useCriteriaKeys } from './criteria-keys.ts';
import { MarkInput } from './mark-input.tsx';

type Marks = Readonly<Record<string, number>>;
interface Props {
  readonly grille: readonly Critere[];
  readonly marks: Marks;
  readonly onChange: (marks: Marks) => void;
  /** The grid is wanted on screen, by its key. */
  readonly onEnter: () => void;
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

/** OR8: one mark a criterion, with its weight; the weighted mark once all are there. It never makes an avis. */
export function CriteriaField({ grille, marks, onChange, onEnter }: Props) {
  const t = useMessages(reviewAvis);
  const g = useMessages(reviewGrille);
  const ariaKeys = useAriaKeys();
  const f = useFormat();
  const name = useBilingue();
  const set = (id: string, value: number | undefined): void => {
    const { [id]: _, ...rest } = marks;
    onChange(value === undefined ? rest : { ...rest, [id]: value });
  };
  const keys = useCriteriaKeys({ grille, marks, onMark: set, onEnter });
  const [first] = grille;
  if (!first) return null;
  const mark = notePonderee(grille, marks);
  const outside = new Set(horsBareme(grille, marks).map(({ id }) => id));
  const given = grille.filter(({ id }) => marks[id] !== undefined).length;
  return (
    <fieldset className={work.block} aria-keyshortcuts={ariaKeys('grid')} {...keys}>
      <legend className={work.label}>
        <span>
          {t('criteria')} <KeyHint id="grid" />
        </span>
        <output className={`${work.labelAside} p-figures`}>
          {mark === null
            ? g('marked', { fait: given, total: grille.length })
            : t('mark', { note: f.mean(mark) })}
        </output>
      </legend>
      {grille.map((critere) => (
        <div key={critere.id} className={classes.criterion} data-critere={critere.id}>
          <span>
            {name(critere.libelle)}{' '}
            <span className={work.muted}>{g('weight', { poids: critere.poids })}</span>
            {outside.has(critere.id) ? (
              <span className={classes.outside} role="status">
                {g('outside', { note: marks[critere.id] ?? 0, max: critere.echelle })}
              </span>
            ) : null}
          </span>
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
      <Link href={balayagePath(first.id)} className={classes.sweep ?? ''}>
        {g('sweep.open')}
      </Link>
    </fieldset>
  );
}
