import { ActionIcon, Anchor } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Note } from '../../../domain/note/note.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { reviewNotes } from '../../../messages/review-notes.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { useCiting } from '../dossier/citing.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { usePresentation } from '../presentation/presentation-provider.tsx';
import type { Callable } from './mentions.ts';
import { partsOf } from './mentions.ts';
import { NoteComposer } from './note-composer.tsx';
import classes from './notes.module.css';
import { draftKey } from './use-note-draft.ts';
import { useNotes } from './use-notes.ts';

/** Where a note points: its quote, and the way to the place. */
function Place({ note }: { readonly note: Note }) {
  const t = useMessages(reviewAvis);
  const name = useBilingue();
  const { tabs } = useDossier();
  const { show } = useCiting();
  const { mask } = usePresentation();
  const { ancre } = note;
  if (!ancre) return null;
  const tab = tabs.find(({ type }) => type.id === ancre.typePieceId);
  return (
    <div className={classes.place}>
      {ancre.extrait ? <blockquote>{mask(note.dossierId, ancre.extrait)}</blockquote> : null}
      <Anchor component="button" type="button" onClick={() => show({ ...ancre, id: note.id })}>
        {t('citationPlace', { piece: tab ? name(tab.type.libelle) : ancre.typePieceId, page: ancre.page })}
      </Anchor>
      {tab?.shown?.sha256 === ancre.sha256 ? null : <span className={classes.dim}>{t('citationMoved')}</span>}
    </div>
  );
}

interface Props {
  readonly note: Note;
  readonly people: readonly Callable[];
  /** Whether this note may change between private and shared: an answer may not. */
  readonly root: boolean;
}

/** One note: who, when, to whom, what. Its author corrects and withdraws it. */
export function NoteItem({ note, people, root }: Props) {
  const t = useMessages(reviewNotes);
  const f = useFormat();
  const now = useNow();
  const notes = useNotes();
  const { mask } = usePresentation();
  const [editing, setEditing] = useState(false);
  const mine = note.auteurId === notes.moi;
  const mentions = note.mentions ?? [];
  const noms = people.filter(({ personneId }) => mentions.includes(personneId)).map(({ nom }) => nom);
  return (
    <div className={classes.note} data-passage={note.id} tabIndex={-1}>
      <div className={classes.head}>
        <span className={classes.author}>{note.auteurNom}</span>
        <span>{f.ago(note.majLe, now)}</span>
        <span>{t(note.partagee ? 'shared' : 'private')}</span>
        {mentions.includes(notes.moi) && !mine ? <span className={classes.you}>{t('callsYou')}</span> : null}
        {mine && !editing ? (
          <span className={classes.tools}>
            <ActionIcon size={20} aria-label={t('edit')} onClick={() => setEditing(true)}>
              <IconPencil size={14} stroke={1.75} />
            </ActionIcon>
            <ActionIcon size={20} aria-label={t('delete')} onClick={() => void notes.remove(note)}>
              <IconTrash size={14} stroke={1.75} />
            </ActionIcon>
          </span>
        ) : null}
      </div>
      <Place note={note} />
      {editing ? (
        <NoteComposer
          draft={draftKey.ofNote(note.id)}
          first={{ texte: note.texte, partagee: note.partagee }}
          label={t('edit')}
          send={t('save')}
          people={people}
          canShare={root ? notes.canShare : null}
          focused
          onSend={(draft) => notes.edit(note, draft, people)}
          onDone={() => setEditing(false)}
        />
      ) : (
        <p className={classes.text}>
          {partsOf(mask(note.dossierId, note.texte), noms).map(({ texte, mention }, i) =>
            mention ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
              <mark key={i} className={classes.mention}>
                {texte}
              </mark>
            ) : (
              texte
            ),
          )}
        </p>
      )}
    </div>
  );
}
