import { ActionIcon, Anchor } from '@mantine/core';
import { IconLock, IconPencil, IconTrash, IconUsers } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewHighlights } from '../../../messages/review-highlights.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { Hint } from '../../ui/hint.tsx';
import { useSession } from '../app/session.tsx';
import { useCiting } from '../dossier/citing.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { usePresentation } from '../presentation/presentation-provider.tsx';
import { HighlightDialog } from './highlight-dialog.tsx';
import classes from './highlights.module.css';
import { type Highlight, inReadingOrder } from './highlights.ts';
import { Swatch } from './swatch.tsx';
import { useHighlightActs } from './use-highlight-acts.ts';

const icon = { size: 14, stroke: 1.75 } as const;

function Item({ note, onEdit }: { readonly note: Highlight; readonly onEdit: () => void }) {
  const t = useMessages(reviewHighlights);
  const f = useFormat();
  const now = useNow();
  const name = useBilingue();
  const { me } = useSession();
  const { view, tabs } = useDossier();
  const { show } = useCiting();
  const { mask } = usePresentation();
  const { change, remove } = useHighlightActs(view);
  const { ancre, couleur = 'jaune', texte, partagee } = note;
  const tab = tabs.find(({ type }) => type.id === ancre.typePieceId);
  const mine = note.auteurId === me?.personneId;
  const tool = (label: string, content: ReactNode, onClick: () => void) => (
    <Hint label={label}>
      <ActionIcon size={22} aria-label={label} onClick={onClick}>
        {content}
      </ActionIcon>
    </Hint>
  );
  const shown = (text: string): string => mask(view.dossier.id, text);
  return (
    <li className={classes.item} data-passage={note.id} tabIndex={-1}>
      <Swatch couleur={couleur} />
      <Anchor
        component="button"
        type="button"
        className={classes.place ?? ''}
        onClick={() => show({ id: note.id, ...ancre })}
      >
        {ancre.extrait ? `« ${shown(ancre.extrait)} »` : t('zone', { page: ancre.page })}
      </Anchor>
      <span className={classes.actions}>
        {mine && view.abilities.partagerNote.allowed
          ? tool(
              t(partagee ? 'unshareIt' : 'shareIt'),
              partagee ? <IconLock {...icon} /> : <IconUsers {...icon} />,
              () => void change(note, { texte, couleur, partagee: !partagee }),
            )
          : null}
        {mine ? tool(t('edit'), <IconPencil {...icon} />, onEdit) : null}
        {mine ? tool(t('delete'), <IconTrash {...icon} />, () => void remove(note)) : null}
      </span>
      {texte ? <p className={classes.text}>{shown(texte)}</p> : null}
      <span className={classes.aside}>
        {[
          t('place', { piece: tab ? name(tab.type.libelle) : '', page: ancre.page }),
          mine ? t(partagee ? 'isShared' : 'isPrivate') : note.auteurNom,
          f.ago(note.majLe, now),
        ].join(' · ')}
        {tab && tab.shown?.sha256 !== ancre.sha256 ? (
          <>
            {' · '}
            <span className={classes.moved}>{t('moved')}</span>
          </>
        ) : null}
      </span>
    </li>
  );
}

/** What was highlighted in the pièces of this dossier, in their order; each leads to its place. */
export function HighlightsSection() {
  const t = useMessages(reviewHighlights);
  const dossier = useMessages(reviewDossier);
  const { view, tabs } = useDossier();
  const { change, remove } = useHighlightActs(view);
  const [editing, setEditing] = useState<Highlight | null>(null);
  const list = inReadingOrder(view.notes, tabs);
  if (list.length === 0) return <p style={{ margin: 0 }}>{t('empty')}</p>;
  return (
    <>
      <ul className={classes.list} aria-label={dossier('rubric.surlignages')}>
        {list.map((note) => (
          <Item key={note.id} note={note} onEdit={() => setEditing(note)} />
        ))}
      </ul>
      {editing ? (
        <HighlightDialog
          opened
          onClose={() => setEditing(null)}
          extrait={editing.ancre.extrait}
          page={editing.ancre.page}
          start={{ texte: editing.texte, couleur: editing.couleur ?? 'jaune', partagee: editing.partagee }}
          canShare={view.abilities.partagerNote.allowed}
          onSave={(text) => change(editing, text)}
          onDelete={() => void remove(editing)}
        />
      ) : null}
    </>
  );
}
