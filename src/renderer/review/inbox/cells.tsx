import { IconCloudUpload } from '@tabler/icons-react';
import { reviewInbox } from '../../../messages/review-inbox.ts';
import type { InboxRow } from '../../../protocol/workspace.ts';
import { jourOf } from '../../i18n/dates.ts';
import { leftUntil } from '../../i18n/days-left.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { MiddleEllipsis } from '../../ui/middle-ellipsis.tsx';
import { AvisChip, BrouillonChip } from '../../ui/statut.tsx';
import { firstPrenom } from '../dossier/name-of.ts';
import { TagChip } from '../etiquettes/tag-chip.tsx';
import classes from './inbox-table.module.css';

interface CellProps {
  readonly row: InboxRow | undefined;
}

/** Formations of one family differ by their last words. */
export const FormationCell = ({ row }: CellProps) => (row ? <MiddleEllipsis text={row.formation} /> : null);

/** A dash is a value: « none », not « missing ». */
const None = () => <span className={classes.none}>–</span>;

/** DE11: the answer to a request for the motifs is late. */
function LateTag({ avant }: { readonly avant: string }) {
  const t = useMessages(reviewInbox);
  const f = useFormat();
  if (leftUntil(jourOf(useNow()), avant).kind !== 'past') return null;
  return (
    <span className={classes.tag} title={t('row.motifsWere', { jour: f.day(avant) })}>
      {t('row.motifsLate')}
    </span>
  );
}

export function NameCell({ row }: CellProps) {
  const t = useMessages(reviewInbox);
  if (!row) return null;
  const name = `${row.nom} ${firstPrenom(row.prenom)}`.trim();
  return (
    <span className={classes.name} data-new={row.nouveau || undefined} data-off={row.annulee || undefined}>
      <span className={classes.mark}>
        {row.nouveau ? <span className="p-hidden">{t('row.new')}</span> : null}
      </span>
      {/* Blind mode sends no name: the number stands for it. */}
      <span className={classes.text}>{name || t('row.anonymous', { numero: row.numero })}</span>
      {row.annulee ? <span className={classes.tag}>{t('row.cancelled')}</span> : null}
      {row.mention ? <span className={classes.mention}>{t('row.mention')}</span> : null}
      {row.motifsAvant === null ? null : <LateTag avant={row.motifsAvant} />}
      {row.enAttenteEnvoi ? (
        <span className={classes.sending} title={t('row.waiting')}>
          <IconCloudUpload size={14} stroke={1.75} aria-hidden="true" />
          <span className="p-hidden">{t('row.waiting')}</span>
        </span>
      ) : null}
    </span>
  );
}

export const BacCell = ({ row }: CellProps) => (row ? row.bac || <None /> : null);

export function MoyenneCell({ row }: CellProps) {
  const f = useFormat();
  if (!row) return null;
  return row.moyenne === null ? <None /> : f.mean(row.moyenne);
}

export function PiecesCell({ row }: CellProps) {
  if (!row) return null;
  const { faites, total } = row.pieces;
  return <span data-short={faites < total || undefined}>{`${faites}/${total}`}</span>;
}

export function AvisCell({ row }: CellProps) {
  if (!row) return null;
  if (row.avis.etat === 'aucun') return <None />;
  if (row.avis.etat === 'brouillon' || row.avis.type === null) return <BrouillonChip />;
  return <AvisChip type={row.avis.type} />;
}

/** Words with their colour; what has no room is in the tip and in the dossier. */
export function EtiquettesCell({ row }: CellProps) {
  if (!row) return null;
  if (row.etiquettes.length === 0) return <None />;
  return (
    <span className={classes.tags} title={row.etiquettes.map(({ libelle }) => libelle).join(', ')}>
      {row.etiquettes.map((etiquette) => (
        <TagChip key={etiquette.cle} etiquette={etiquette} />
      ))}
    </span>
  );
}

/** DE11: the day that the answer to a request for the motifs is due. */
export function MotifsCell({ row }: CellProps) {
  const f = useFormat();
  if (!row) return null;
  return row.motifsAvant === null ? (
    <None />
  ) : (
    <time dateTime={row.motifsAvant}>{f.day(row.motifsAvant)}</time>
  );
}

export function MajCell({ row }: CellProps) {
  const f = useFormat();
  const now = useNow();
  if (!row) return null;
  return <time dateTime={new Date(row.majLe).toISOString()}>{f.ago(row.majLe, now)}</time>;
}
