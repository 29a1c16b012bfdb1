import work from '../work/work.module.css';
import { CompletenessCard } from './completeness-card.tsx';
import { FactsCard } from './facts/facts-card.tsx';
import { PieceCard } from './piece-card.tsx';
import { StatutActions } from './statut-actions.tsx';

/** What staff does with a dossier: the open pièce, then the whole of it. */
export function TreatmentPanel({ onTreat }: { readonly onTreat: () => void }) {
  return (
    <div className={work.body}>
      <PieceCard onTreat={onTreat} />
      <FactsCard />
      <hr className={work.rule} />
      <CompletenessCard />
      <StatutActions />
    </div>
  );
}
