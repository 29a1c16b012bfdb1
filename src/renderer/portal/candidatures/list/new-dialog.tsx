import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import type { SessionView } from '../../../../protocol/portal/views.ts';
import { useBilingue, useLangue, useMessages } from '../../../i18n/langue.tsx';
import { useTRPC } from '../../app/api.ts';
import { Dialog } from '../../app/dialog.tsx';
import { Loaded } from '../../app/page.tsx';
import { ROUTES } from '../../app/routes.ts';
import { useJour } from '../../app/use-jour.ts';
import { ConfirmNew } from './confirm-new.tsx';
import classes from './list.module.css';
import { searchSessions } from './search-sessions.ts';

/** Rows drawn at once: past them, a word more finds faster than scrolling. */
const SHOWN = 40;

interface ListProps {
  readonly sessions: readonly SessionView[];
  readonly onPick: (session: SessionView) => void;
}

function SessionList({ sessions, onPick }: ListProps) {
  const t = useMessages(portalCandidature);
  const { jour } = useJour();
  const name = useBilingue();
  const langue = useLangue();
  const [words, setWords] = useState('');
  const found = searchSessions(sessions, words, langue);
  const open = searchSessions(sessions, '', langue).length;
  if (open === 0) {
    return (
      <p>
        {t('new.noneOpen')} <Link href={ROUTES.formations}>{t('new.offer')}</Link>
      </p>
    );
  }
  return (
    <>
      <TextInput
        label={t('new.search')}
        type="search"
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <p className={classes.count} role="status">
        {t('new.count', { count: found.length })}
      </p>
      <ul className={classes.sessions}>
        {found.slice(0, SHOWN).map((session) => (
          <li key={session.id}>
            <button type="button" className={classes.session} onClick={() => onPick(session)}>
              <span className={classes.sessionName}>{name(session.libelle)}</span>
              <span className={classes.sessionAside}>
                {[session.centre, t('new.until', { jour: jour(session.finDepot) })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN ? (
        <p className={classes.count}>{t('new.more', { count: found.length - SHOWN })}</p>
      ) : null}
    </>
  );
}

interface Props {
  /** A session chosen before, e.g. in the offer; null: choose here. */
  readonly first: string | null;
  readonly onClose: () => void;
}

/** « Nouvelle candidature »: a formation that is open today, then « Oui ». */
export function NewDialog({ first, onClose }: Props) {
  const t = useMessages(portalCandidature);
  const trpc = useTRPC();
  const query = useQuery(trpc.site.offre.queryOptions());
  const [picked, setPicked] = useState<SessionView | null>(null);
  const [refused, setRefused] = useState(false);
  const asked = refused ? null : (query.data?.find(({ id }) => id === first) ?? null);
  const session = picked ?? asked;
  if (session) {
    return (
      <ConfirmNew
        key={session.id}
        session={session}
        onClose={onClose}
        onBack={() => {
          setPicked(null);
          setRefused(true);
        }}
      />
    );
  }
  return (
    <Dialog title={t('new.title')} onClose={onClose}>
      <Loaded query={query}>{(sessions) => <SessionList sessions={sessions} onPick={setPicked} />}</Loaded>
    </Dialog>
  );
}
