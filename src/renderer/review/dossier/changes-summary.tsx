import { Anchor } from '@mantine/core';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDossier } from './dossier-context.tsx';

const FIELDS = ['statut', 'profil', 'reponses', 'decision', 'motifs'] as const;

/** « Depuis votre lecture : le statut, Relevé de notes L2 »: each pièce is a way to it. */
export function ChangesSummary() {
  const t = useMessages(reviewDossier);
  const name = useBilingue();
  const { changed, tabs, select } = useDossier();
  const fields = FIELDS.filter((field) => changed.has(field)).map((field) => ({
    key: field,
    node: <>{t(`field.${field}`)}</>,
  }));
  const pieces = tabs
    .filter(({ type }) => changed.has(`piece:${type.id}`))
    .map(({ type }) => ({
      key: type.id,
      node: (
        <Anchor component="button" type="button" onClick={() => select(type.id)}>
          {name(type.libelle)}
        </Anchor>
      ),
    }));
  const items = [...fields, ...pieces];
  if (items.length === 0) return null;
  return (
    <Notice tone="info">
      {t('sinceReading')}{' '}
      {items.map(({ key, node }, i) => (
        <span key={key}>
          {i > 0 ? ', ' : ''}
          {node}
        </span>
      ))}
    </Notice>
  );
}
