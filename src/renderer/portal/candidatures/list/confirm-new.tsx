import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { portalCandidature } from '../../../../messages/portal-candidature.ts';
import type { SessionView } from '../../../../protocol/portal/views.ts';
import { useBilingue, useMessages } from '../../../i18n/langue.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTRPC, useTRPCClient } from '../../app/api.ts';
import { Dialog } from '../../app/dialog.tsx';
import { newDemande } from '../../app/new-demande.ts';
import { isRubrique, pathOfCandidature, pathOfRubrique } from '../../app/routes.ts';
import { useJour } from '../../app/use-jour.ts';
import { type Trouble, troubleOf } from '../../profil/saving/trouble.ts';
import { useTroubleWords } from '../trouble-words.ts';
import classes from './list.module.css';

interface Props {
  readonly session: SessionView;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** The rubric that a refusal asks for first, or null. */
function rubriqueOf(trouble: Trouble | null): string | null {
  if (trouble?.kind !== 'refused' || trouble.problem.refusal?.code !== 'rubrique_manquante') return null;
  const rubrique = String(trouble.problem.refusal.params.rubrique ?? '');
  return isRubrique(rubrique) ? pathOfRubrique(rubrique) : null;
}

/** The guide's « Oui »: what is created, until when it may be completed, what will be asked. */
export function ConfirmNew({ session, onBack, onClose }: Props) {
  const t = useMessages(portalCandidature);
  const { jour } = useJour();
  const name = useBilingue();
  const words = useTroubleWords();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  // One « Oui », however often it must be said.
  const [demande] = useState(newDemande);
  // A double click creates one candidature.
  const running = useRef(false);
  const create = async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setTrouble(null);
    try {
      const { dossierId } = await client.candidatures.creer.mutate({ sessionId: session.id, demande });
      void queries.invalidateQueries({ queryKey: trpc.candidatures.lister.queryKey() });
      navigate(pathOfCandidature(dossierId));
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const rubrique = rubriqueOf(trouble);
  return (
    <Dialog
      title={t('confirm.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onBack}>
            {t('confirm.no')}
          </Button>
          <Button loading={busy} onClick={() => void create()}>
            {t('confirm.yes')}
          </Button>
        </>
      }
    >
      <p className={classes.sessionName}>{name(session.libelle)}</p>
      <p>
        {t('confirm.dates', { debut: jour(session.debutDepot), fin: jour(session.finDepot) })}{' '}
        {t('confirm.return', { jour: jour(session.retour) })}
      </p>
      {session.pieces.length > 0 ? (
        <>
          <p className={classes.asked}>{t('confirm.pieces')}</p>
          <ul>
            {session.pieces.map(({ libelle, obligatoire }) => (
              <li key={libelle.fr}>
                {name(libelle)}
                {obligatoire ? '' : ` (${t('question.optional')})`}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{t('confirm.nothingSent')}</p>
      {trouble ? (
        <Notice tone="bad" role="alert">
          <p>{words(trouble)}</p>
          {rubrique ? (
            <p>
              <Link href={rubrique}>{t('confirm.fill')}</Link>
            </p>
          ) : null}
        </Notice>
      ) : null}
    </Dialog>
  );
}
