import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { portalFormations } from '../../../messages/portal-formations.ts';
import type { SessionView } from '../../../protocol/portal/views.ts';
import { useLangue, useMessages } from '../../i18n/langue.tsx';
import { type Problem, useTRPC, useTRPCClient } from '../app/api.ts';
import { useCompte } from '../app/compte.tsx';
import { Dialog } from '../app/dialog.tsx';
import { SendFailure } from '../app/form.tsx';
import {
  isRubrique,
  pathOfCandidature,
  pathOfConnexion,
  pathOfFormation,
  pathOfRubrique,
  ROUTES,
} from '../app/routes.ts';
import { useSend } from '../app/send.ts';
import { useJour } from '../app/use-jour.ts';
import classes from './formation.module.css';
import { titreDe } from './offre.ts';

/** The first door of the guide (LC2): « Candidater », then « Oui ». A visitor signs in first, and comes back here. */
export function Candidater({ session }: { readonly session: SessionView }) {
  const t = useMessages(portalFormations);
  const { jour } = useJour();
  const compte = useCompte();
  const [asking, setAsking] = useState(false);
  if (session.etat === 'aVenir')
    return <p className={classes.closed}>{t('candidater.aVenir', { jour: jour(session.debutDepot) })}</p>;
  if (session.etat === 'close')
    return <p className={classes.closed}>{t('candidater.close', { jour: jour(session.finDepot) })}</p>;
  if (compte === undefined) return <Button aria-disabled="true">{t('candidater')}</Button>;
  if (compte === null)
    return (
      <div className={classes.apply}>
        <Button component={Link} href={pathOfConnexion(pathOfFormation(session.id))}>
          {t('candidater')}
        </Button>
        <span className={classes.hint}>{t('candidater.connexion')}</span>
      </div>
    );
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('candidater')}</Button>
      {asking ? <Confirm session={session} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Confirm({ session, onClose }: { readonly session: SessionView; readonly onClose: () => void }) {
  const t = useMessages(portalFormations);
  const { jour } = useJour();
  const langue = useLangue();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const sender = useSend(async () => {
    const { dossierId } = await client.candidatures.creer.mutate({ sessionId: session.id });
    await queries.invalidateQueries(trpc.candidatures.lister.queryFilter());
    navigate(pathOfCandidature(dossierId));
  });
  return (
    <Dialog
      title={t('candidater.question', { formation: titreDe(session, langue) })}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('candidater.non')}
          </Button>
          <Button aria-disabled={sender.busy} onClick={() => void sender.send()}>
            {t('candidater.oui')}
          </Button>
        </>
      }
    >
      <p>{t('candidater.suite', { jour: jour(session.retour) })}</p>
      <SendFailure problem={sender.problem} action={<WayOut problem={sender.problem} />} />
    </Dialog>
  );
}

/** Where what was refused is put right. */
function WayOut({ problem }: { readonly problem: Problem | null }) {
  const t = useMessages(portalFormations);
  const { code, params } = problem?.refusal ?? {};
  if (code === 'rubrique_manquante') {
    const rubrique = String(params?.rubrique);
    return (
      <Link href={pathOfRubrique(isRubrique(rubrique) ? rubrique : 'infos')}>{t('candidater.remplir')}</Link>
    );
  }
  if (code === 'candidature_existante') return <Link href={ROUTES.candidatures}>{t('candidater.voir')}</Link>;
  return null;
}
