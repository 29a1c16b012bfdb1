import { ActionIcon, Button, Switch, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Note } from '../../../domain/note/note.ts';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewPresentation } from '../../../messages/review-presentation.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { useSession } from '../app/session.tsx';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { isHighlight } from '../highlights/highlights.ts';
import { usePresentation } from '../presentation/presentation-provider.tsx';
import classes from './candidate.module.css';
import { useDossier } from './dossier-context.tsx';

function NoteItem({ note, onDelete }: { readonly note: Note; readonly onDelete: (() => void) | null }) {
  const t = useMessages(reviewDossier);
  const f = useFormat();
  const now = useNow();
  const { mask } = usePresentation();
  return (
    <li>
      <div className={classes.noteHead}>
        <span>{note.auteurNom}</span>
        <span>{f.ago(note.majLe, now)}</span>
        <span>{t(note.partagee ? 'note.shared' : 'note.private')}</span>
        {onDelete ? (
          <ActionIcon size={20} ml="auto" aria-label={t('note.delete')} onClick={onDelete}>
            <IconTrash size={14} stroke={1.75} />
          </ActionIcon>
        ) : null}
      </div>
      <p className={classes.noteText}>{mask(note.dossierId, note.texte)}</p>
    </li>
  );
}

/** Notes of the member and those shared with the commission; Ctrl+Enter adds one. */
export function NotesSection() {
  const t = useMessages(reviewDossier);
  const { me } = useSession();
  const { view } = useDossier();
  const { active: presenting } = usePresentation();
  const presentation = useMessages(reviewPresentation);
  const acts = useActs();
  const { offer } = useUndo();
  const [texte, setTexte] = useState('');
  const [partagee, setPartagee] = useState(false);
  const dossierId = view.dossier.id;
  const notes = view.notes.filter((note) => !isHighlight(note));

  const add = async (): Promise<void> => {
    if (texte.trim() === '') return;
    const noteId = crypto.randomUUID();
    const id = await acts.performOrTell(
      { type: 'note.ecrire@1', payload: { noteId, dossierId, texte: texte.trim(), partagee } },
      view.version,
    );
    if (id !== null) setTexte('');
  };
  const remove = async (note: Note): Promise<void> => {
    const { id: noteId, texte: text, partagee: shared } = note;
    const id = await acts.performOrTell(
      { type: 'note.supprimer@1', payload: { noteId, dossierId } },
      view.version,
    );
    if (id === null) return;
    const again = { noteId: crypto.randomUUID(), dossierId, texte: text, partagee: shared };
    offer({
      done: t('note.deleted'),
      undo: () => acts.takeBack(id, { type: 'note.ecrire@1', payload: again }, view.version),
    });
  };
  return (
    <>
      {notes.length > 0 ? (
        <ul className={classes.list} style={{ marginBottom: '0.75rem' }}>
          {notes.map((note) => (
            <NoteItem
              key={note.id}
              note={note}
              onDelete={note.auteurId === me?.personneId ? () => void remove(note) : null}
            />
          ))}
        </ul>
      ) : null}
      {presenting ? <p className={classes.noteAside}>{presentation('notesHidden')}</p> : null}
      <Textarea
        aria-label={t('note.write')}
        placeholder={t('note.write')}
        rows={1}
        style={{ '--p-lines': 1 }}
        value={texte}
        onChange={(event) => setTexte(event.currentTarget.value)}
        onKeyDown={getHotkeyHandler([['mod+Enter', () => void add()]])}
      />
      {texte.trim() === '' ? null : (
        <div className={classes.noteActions}>
          <Switch
            label={t('note.share')}
            checked={partagee}
            onChange={(event) => setPartagee(event.currentTarget.checked)}
          />
          <Button size="xs" variant="default" onClick={() => void add()}>
            {t('note.add')}
          </Button>
        </div>
      )}
    </>
  );
}
