import { TYPES_AVIS } from '../../../domain/codes.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceRow, Tally } from '../../../protocol/seances.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { AvisChip } from '../../ui/statut.tsx';
import classes from './seance.module.css';

/** As a dossier is called: by its person, or in blind mode by its number. */
export const nameOfRow = ({ nom, numero }: Pick<SeanceRow, 'nom' | 'numero'>): string => nom || numero;

/** How many avis of each type. */
export function TallyLine({ tally }: { readonly tally: Tally }) {
  const types = TYPES_AVIS.filter((type) => (tally[type] ?? 0) > 0);
  if (types.length === 0) return null;
  return (
    <span className={classes.tally}>
      {types.map((type) => (
        <span key={type} className={classes.tallyOne}>
          <AvisChip type={type} />
          <span className="p-figures">{tally[type]}</span>
        </span>
      ))}
    </span>
  );
}

/** What is decided, in one line; null: nothing yet. */
export function DecisionChip({ row }: { readonly row: Pick<SeanceRow, 'decision'> }) {
  const t = useMessages(reviewSeance);
  if (!row.decision) return null;
  return (
    <span className={classes.tallyOne}>
      <AvisChip type={row.decision.type} strong />
      {row.decision.rang === null ? null : (
        <span className="p-figures">{t('rank', { rang: row.decision.rang })}</span>
      )}
    </span>
  );
}

/** A dossier in a list: who, where, what was said and decided. */
export function SeanceLine({ row }: { readonly row: SeanceRow }) {
  const name = useBilingue();
  return (
    <div className={classes.line}>
      <span className={classes.lineName}>{nameOfRow(row)}</span>
      <span className={classes.lineAside}>
        {row.nom ? `${row.numero} · ` : ''}
        {name(row.formation)}
      </span>
      <span className={classes.lineMarks}>
        {row.decision ? <DecisionChip row={row} /> : <TallyLine tally={row.avis} />}
      </span>
    </div>
  );
}
