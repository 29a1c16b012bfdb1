import { ActionIcon, Anchor } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Citation } from '../../../domain/avis/avis.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useCiting } from '../dossier/citing.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { usePresentation } from '../presentation/presentation-provider.tsx';
import work from '../work/work.module.css';
import classes from './avis.module.css';

interface Props {
  readonly citations: readonly Citation[];
  /** Whose avis rests on them, where several avis stand on one screen. */
  readonly auteurNom?: string;
  readonly onRemove?: (id: string) => void;
}

/** Passages that the avis rests on; each leads to its pièce, and says when that pièce was replaced since. */
export function CitationList({ citations, auteurNom, onRemove }: Props) {
  const t = useMessages(reviewAvis);
  const name = useBilingue();
  const { view, tabs } = useDossier();
  const { mask } = usePresentation();
  const { show } = useCiting();
  if (citations.length === 0) return null;
  return (
    <section
      className={work.block}
      aria-label={auteurNom === undefined ? t('citations') : t('citationsBy', { nom: auteurNom })}
    >
      <h3 className={work.label}>
        <span>{t('citations')}</span>
      </h3>
      <ul className={classes.citations}>
        {citations.map((citation) => {
          const tab = tabs.find(({ type }) => type.id === citation.typePieceId);
          const moved = tab?.shown?.sha256 !== citation.sha256;
          return (
            <li key={citation.id} className={classes.citation}>
              <blockquote>
                {citation.extrait
                  ? mask(view.dossier.id, citation.extrait)
                  : t('citationZone', { page: citation.page })}
              </blockquote>
              <Anchor component="button" type="button" onClick={() => show(citation)}>
                {t('citationPlace', {
                  piece: tab ? name(tab.type.libelle) : citation.typePieceId,
                  page: citation.page,
                })}
              </Anchor>
              {moved ? <span className={work.muted}>{t('citationMoved')}</span> : null}
              {onRemove ? (
                <ActionIcon size={20} aria-label={t('citationRemove')} onClick={() => onRemove(citation.id)}>
                  <IconX size={14} stroke={1.75} />
                </ActionIcon>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
