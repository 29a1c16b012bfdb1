import { Anchor } from '@mantine/core';
import { citationsAnonymes } from '../../../domain/rights/seance.ts';
import type { CitationSeance } from '../../../domain/seance/seance.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useAskedPassage } from '../app/asked-passage.tsx';
import { usePresentation } from '../presentation/presentation-provider.tsx';
import classes from './seance.module.css';

interface Props {
  readonly dossierId: string;
  readonly citations: readonly CitationSeance[] | undefined;
}

/** Passages that the room rested on: each leads to its place, in the version that was cited. */
export function PvCitations({ dossierId, citations = [] }: Props) {
  const t = useMessages(reviewAvis);
  const name = useBilingue();
  const { active } = usePresentation();
  const { goTo } = useAskedPassage();
  const shown = active ? citationsAnonymes(citations) : citations;
  if (shown.length === 0) return null;
  return (
    <ul className={classes.cited} aria-label={t('citations')}>
      {shown.map((citation) => (
        <li key={citation.id}>
          <q>{citation.extrait || t('citationZone', { page: citation.page })}</q>{' '}
          <Anchor component="button" type="button" size="xs" onClick={() => goTo(dossierId, citation)}>
            {t('citationPlace', { piece: name(citation.piece), page: citation.page })}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
