import { ETATS_DECISION, STATUTS_DOSSIER, STATUTS_PIECE, TYPES_AVIS } from '../../../domain/codes.ts';
import { ROLES_LECTURE } from '../../../domain/lecture/affectation.ts';
import type { Motif } from '../../../domain/organisation/organisation.ts';
import { reviewQueue } from '../../../messages/review-queue.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { AvisChip, EtatDecisionChip, StatutDossierChip, StatutPieceChip } from '../../ui/statut.tsx';
import { LettreValue } from './lettre-value.tsx';
import { SeanceValue } from './seance-value.tsx';

const oneOf = <T extends string>(codes: readonly T[], value: unknown): T | null =>
  codes.find((code) => code === value) ?? null;
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const isOfSeance = (field: string): boolean =>
  field.startsWith('point:') || ['entete', 'presences', 'ordre', 'etat', 'classement'].includes(field);

interface Props {
  readonly field: string;
  /** What crossed the wire: read member by member, never trusted to have a shape. */
  readonly value: unknown;
  readonly motifs: readonly Motif[];
}

function PieceValue({ value }: { readonly value: unknown }) {
  const t = useMessages(reviewQueue);
  const { statut, commentaire, sha256 } = record(value);
  const code = oneOf(STATUTS_PIECE, statut);
  return (
    <>
      {code ? <StatutPieceChip statut={code} /> : <span>{t(sha256 ? 'value.version' : 'value.none')}</span>}
      {text(commentaire) ? <p>{text(commentaire)}</p> : null}
    </>
  );
}

function DecisionValue({ value, motifs }: { readonly value: unknown; readonly motifs: readonly Motif[] }) {
  const t = useMessages(reviewQueue);
  const name = useBilingue();
  const { etat, contenu } = record(value);
  const { type, commentaire, rang, motifs: codes } = record(contenu);
  const step = oneOf(ETATS_DECISION, etat);
  const avis = oneOf(TYPES_AVIS, type);
  const reasons = motifs.filter(({ code }) => Array.isArray(codes) && codes.includes(code));
  return (
    <>
      {step ? (
        <EtatDecisionChip etat={step} />
      ) : (
        <span>{t(etat === 'retrait' ? 'value.retrait' : 'value.none')}</span>
      )}
      {avis ? <AvisChip type={avis} /> : null}
      {typeof rang === 'number' ? <span>{t('value.rang', { rang })}</span> : null}
      {reasons.length > 0 ? <p>{reasons.map((motif) => name(motif.libelle)).join(' ; ')}</p> : null}
      {text(commentaire) ? <p>{text(commentaire)}</p> : null}
    </>
  );
}

function AffectationValue({ value }: { readonly value: unknown }) {
  const t = useMessages(reviewQueue);
  const f = useFormat();
  const { role, echeance } = record(value);
  const known = oneOf(ROLES_LECTURE, role);
  const jour = text(echeance) ? ` · ${f.day(text(echeance))}` : '';
  return <span>{`${t(known ? `value.${known}` : 'value.none')}${jour}`}</span>;
}

/** One side of a conflict, as it looks elsewhere in the interface. */
export function FieldValue({ field, value, motifs }: Props) {
  const t = useMessages(reviewQueue);
  const f = useFormat();
  if (field === 'decision') return <DecisionValue value={value} motifs={motifs} />;
  if (isOfSeance(field)) return <SeanceValue field={field} value={value} />;
  if (field === 'signataire' || field.startsWith('lettre:')) return <LettreValue value={value} />;
  if (field.startsWith('piece:')) return <PieceValue value={value} />;
  if (field === 'affectation') return <AffectationValue value={value} />;
  if (field === 'motifs') return <p>{text(value) || t('value.none')}</p>;
  const statut = oneOf(STATUTS_DOSSIER, value);
  if (statut) return <StatutDossierChip statut={statut} />;
  return <span>{text(value) ? f.day(text(value)) : t('value.none')}</span>;
}
