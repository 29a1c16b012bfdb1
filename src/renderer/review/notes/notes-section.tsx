import { Button } from '@mantine/core';
import { useState } from 'react';
import { reviewNotes } from '../../../messages/review-notes.ts';
import { reviewPresentation } from '../../../messages/review-presentation.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { usePresentation } from '../presentation/presentation-provider.tsx';
import type { Callable } from './mentions.ts';
import { NoteComposer } from './note-composer.tsx';
import { NoteItem } from './note-item.tsx';
import classes from './notes.module.css';
import { isShared, type Thread, threadsOf } from './threads.ts';
import { draftKey, savedDraft } from './use-note-draft.ts';
import { useNotes } from './use-notes.ts';

function ThreadView({ thread, membres }: { readonly thread: Thread; readonly membres: readonly Callable[] }) {
  const t = useMessages(reviewNotes);
  const notes = useNotes();
  const { preferences } = usePreferences();
  const key = draftKey.ofThread(thread.id);
  // An answer that was begun is there again.
  const [answering, setAnswering] = useState(() => savedDraft(preferences.vues[key]) !== null);
  const { racine, reponses } = thread;
  // Staff is no member: it is called in the thread that it began.
  const people =
    racine && racine.auteurId !== notes.moi && !membres.some((m) => m.personneId === racine.auteurId)
      ? [...membres, { personneId: racine.auteurId, nom: racine.auteurNom }]
      : membres;
  const shared = isShared(thread);
  return (
    <li className={classes.thread}>
      {racine ? (
        <NoteItem note={racine} people={people} root={reponses.length === 0} />
      ) : (
        <p className={classes.dim}>{t('withdrawn')}</p>
      )}
      {reponses.length > 0 ? (
        <ul className={classes.answers} aria-label={t('answers')}>
          {reponses.map((note) => (
            <li key={note.id}>
              <NoteItem note={note} people={people} root={false} />
            </li>
          ))}
        </ul>
      ) : null}
      {!racine || (shared && !notes.canShare) ? null : answering ? (
        <div className={classes.answers}>
          <NoteComposer
            draft={key}
            first={{ texte: '', partagee: shared }}
            label={t('answerTo', { nom: racine.auteurNom })}
            send={t('answer')}
            people={shared ? people : []}
            canShare={null}
            focused
            onSend={(draft) => notes.add(draft, thread.id, people)}
            onDone={() => setAnswering(false)}
          />
        </div>
      ) : (
        <Button
          size="xs"
          variant="subtle"
          className={classes.reply ?? ''}
          aria-label={t('answerTo', { nom: racine.auteurNom })}
          onClick={() => setAnswering(true)}
        >
          {t('answer')}
        </Button>
      )}
    </li>
  );
}

/** Threads of the dossier: the member's notes and those shared with the commission. */
export function NotesSection() {
  const t = useMessages(reviewNotes);
  const { view } = useDossier();
  const notes = useNotes();
  const threads = threadsOf(view.notes);
  const presentation = useMessages(reviewPresentation);
  const { active: presenting } = usePresentation();
  return (
    <>
      {threads.length > 0 ? (
        <ul className={classes.threads}>
          {threads.map((thread) => (
            <ThreadView key={thread.id} thread={thread} membres={notes.membres} />
          ))}
        </ul>
      ) : null}
      {presenting ? <p className={classes.dim}>{presentation('notesHidden')}</p> : null}
      <NoteComposer
        draft={draftKey.ofDossier(view.dossier.id)}
        first={{ texte: '', partagee: false }}
        label={t('write')}
        send={t('add')}
        people={notes.membres}
        canShare={notes.canShare}
        onSend={(draft) => notes.add(draft, null, notes.membres)}
      />
    </>
  );
}
