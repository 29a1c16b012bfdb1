import type { EtatDecision, StatutDossier, StatutPiece, TypeAvis } from '../../domain/codes.ts';
import { reviewCodes } from '../../messages/review-codes.ts';
import { useMessages } from '../i18n/langue.tsx';
import { Shape, type ShapeName } from './shape.tsx';
import classes from './statut.module.css';

type Tone = 'good' | 'warn' | 'bad' | 'accent' | 'quiet';
interface Look {
  readonly shape: ShapeName;
  readonly tone: Tone;
}

const DOSSIER: Readonly<Record<StatutDossier, Look>> = {
  AT: { shape: 'ring', tone: 'quiet' },
  RE: { shape: 'half', tone: 'accent' },
  CO: { shape: 'disc', tone: 'good' },
  IN: { shape: 'triangle', tone: 'warn' },
};

const PIECE: Readonly<Record<StatutPiece, Look>> = {
  AT: { shape: 'ring', tone: 'quiet' },
  TR: { shape: 'half', tone: 'accent' },
  VA: { shape: 'check', tone: 'good' },
  RE: { shape: 'cross', tone: 'bad' },
  NC: { shape: 'dash', tone: 'quiet' },
};

export const AVIS_LOOK: Readonly<Record<TypeAvis, Look>> = {
  FA: { shape: 'check', tone: 'good' },
  DE: { shape: 'cross', tone: 'bad' },
  LC: { shape: 'list', tone: 'accent' },
  LA: { shape: 'hourglass', tone: 'warn' },
  PR: { shape: 'diamond', tone: 'accent' },
};

const DECISION: Readonly<Record<EtatDecision, Look>> = {
  saisie: { shape: 'ring', tone: 'quiet' },
  validee: { shape: 'half', tone: 'accent' },
  publiee: { shape: 'disc', tone: 'good' },
};

interface ChipProps extends Look {
  readonly word: string;
  readonly strong?: boolean;
}

function Chip({ shape, tone, word, strong }: ChipProps) {
  return (
    <span className={`${classes.chip} ${classes[tone]} ${strong ? classes.strong : ''}`}>
      <Shape name={shape} />
      <span className={classes.word}>{word}</span>
    </span>
  );
}

/** Only the mark, with its word for screen readers: for tabs, where the word would not fit. */
export function PieceMark({ statut }: { readonly statut: StatutPiece }) {
  const t = useMessages(reviewCodes);
  const { shape, tone } = PIECE[statut];
  return (
    <span className={`${classes.chip} ${classes[tone]}`}>
      <Shape name={shape} />
      <span className="p-hidden">{t(`piece.${statut}`)}</span>
    </span>
  );
}

export function StatutDossierChip({ statut }: { readonly statut: StatutDossier }) {
  const t = useMessages(reviewCodes);
  return <Chip {...DOSSIER[statut]} word={t(`dossier.${statut}`)} />;
}

export function StatutPieceChip({ statut }: { readonly statut: StatutPiece }) {
  const t = useMessages(reviewCodes);
  return <Chip {...PIECE[statut]} word={t(`piece.${statut}`)} />;
}

export function AvisChip({ type, strong = false }: { readonly type: TypeAvis; readonly strong?: boolean }) {
  const t = useMessages(reviewCodes);
  return <Chip {...AVIS_LOOK[type]} word={t(`avis.${type}`)} strong={strong} />;
}

export function EtatDecisionChip({ etat }: { readonly etat: EtatDecision }) {
  const t = useMessages(reviewCodes);
  return <Chip {...DECISION[etat]} word={t(`decision.${etat}`)} />;
}

/** A draft, or nothing yet. */
export function BrouillonChip() {
  const t = useMessages(reviewCodes);
  return <Chip shape="pen" tone="quiet" word={t('avis.brouillon')} />;
}
