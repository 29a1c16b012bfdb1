import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { portalIdentifiants } from '../../../messages/portal-identifiants.ts';
import type { SessionOuverteView } from '../../../protocol/portal/views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPC, useTRPCClient } from '../app/api.ts';
import { useSignedOut } from '../app/compte.tsx';
import { SendFailure } from '../app/form.tsx';
import { Lines, Loaded } from '../app/page.tsx';
import { useSend } from '../app/send.ts';
import { useJour } from '../app/use-jour.ts';
import classes from './compte.module.css';

/** Where the account is open, each to close by itself, or all at once. */
export function Sessions() {
  const t = useMessages(portalIdentifiants);
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const signedOut = useSignedOut();
  const sessions = useQuery(trpc.compte.sessions.queryOptions());
  const one = useSend(async (sessionId: string) => {
    await client.compte.fermerSession.mutate({ sessionId });
    await queries.invalidateQueries(trpc.compte.sessions.queryFilter());
  });
  const all = useSend(async () => {
    await client.compte.fermerSession.mutate({ sessionId: null });
    signedOut();
  });
  return (
    <section className={classes.section} aria-labelledby="titre-sessions">
      <h2 id="titre-sessions">{t('sessions')}</h2>
      <p>{t('sessionsAide')}</p>
      <SendFailure problem={one.problem ?? all.problem} />
      <Loaded query={sessions} skeleton={<Lines count={3} />}>
        {(list) => (
          <ul className={classes.sessions}>
            {list.map((session) => (
              <Line
                key={session.id}
                session={session}
                busy={one.busy}
                onClose={() => void one.send(session.id)}
              />
            ))}
          </ul>
        )}
      </Loaded>
      <Button variant="default" aria-disabled={all.busy} onClick={() => void all.send()}>
        {t('fermerToutes')}
      </Button>
    </section>
  );
}

interface LineProps {
  readonly session: SessionOuverteView;
  readonly busy: boolean;
  readonly onClose: () => void;
}

function Line({ session, busy, onClose }: LineProps) {
  const t = useMessages(portalIdentifiants);
  const { moment } = useJour();
  const appareil = session.appareil || t('appareilInconnu');
  return (
    <li className={classes.session}>
      <div>
        <div className={classes.device}>{appareil}</div>
        <div className={classes.when}>
          {t('sessionDates', { cree: moment(session.creeLe), vu: moment(session.vuLe) })}
        </div>
      </div>
      {session.courante ? (
        <span className={classes.here}>{t('iciMeme')}</span>
      ) : (
        <Button
          size="xs"
          variant="default"
          aria-disabled={busy}
          aria-label={t('fermerUne', { appareil })}
          onClick={onClose}
        >
          {t('fermer')}
        </Button>
      )}
    </li>
  );
}
