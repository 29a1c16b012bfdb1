import { Button } from '@mantine/core';
import { useState } from 'react';
import { etatDemande } from '../../../domain/candidature/decide-motifs.ts';
import type { DemandeMotifs } from '../../../domain/candidature/dossier.ts';
import { typePublie } from '../../../domain/decision/decision.ts';
import { reviewMotifs } from '../../../messages/review-motifs.ts';
import { jourOf } from '../../i18n/dates.ts';
import { leftUntil } from '../../i18n/days-left.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import work from '../work/work.module.css';
import classes from './motifs.module.css';
import { MotifsForm } from './motifs-form.tsx';
import { useProposedText } from './use-proposed-text.ts';

/** A week is the time to ask around. */
const SOON_DAYS = 7;

function Due({ demande }: { readonly demande: DemandeMotifs }) {
  const t = useMessages(reviewMotifs);
  const f = useFormat();
  const left = leftUntil(jourOf(useNow()), demande.echeance);
  const late = left.kind === 'past';
  const soon = left.kind !== 'days' || left.count <= SOON_DAYS;
  return (
    <Notice tone={late ? 'bad' : soon ? 'warn' : 'info'}>
      {t('asked', { quand: f.moment(demande.le) })}{' '}
      <strong>
        {t(`due.${left.kind}`, { jour: f.day(demande.echeance), count: 'count' in left ? left.count : 0 })}
      </strong>
    </Notice>
  );
}

function Answer({ demande, onCorrect }: { demande: DemandeMotifs; onCorrect: (() => void) | null }) {
  const t = useMessages(reviewMotifs);
  const f = useFormat();
  const { reponse } = demande;
  if (!reponse) return null;
  return (
    <>
      <Notice tone="good">{t('answered', { quand: f.moment(reponse.le), nom: reponse.parNom })}</Notice>
      {reponse.texte === '' ? (
        <p className={work.muted}>{t('blind')}</p>
      ) : (
        <p className={`${work.text} ${classes.answer}`}>{reponse.texte}</p>
      )}
      {onCorrect ? (
        <div className={work.actions}>
          <Button size="xs" variant="default" onClick={onCorrect}>
            {t('correct')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** DE11: where the request of a refused candidat stands, until when it is answered, and the answer. */
export function MotifsCard() {
  const t = useMessages(reviewMotifs);
  const { dossier, decision, abilities } = useDossier().view;
  const proposed = useProposedText();
  const [correcting, setCorrecting] = useState(false);
  const demande = dossier.demandeMotifs;
  if (!demande) return null;
  const etat = etatDemande(dossier, typePublie(decision ?? undefined));
  const mayAnswer = abilities.communiquerMotifs.allowed;
  const stop = (): void => setCorrecting(false);
  return (
    <section className={classes.card} aria-labelledby="demande-motifs">
      <h3 id="demande-motifs" className={work.label}>
        {t('title')}
      </h3>
      {etat === 'attendue' ? <Due demande={demande} /> : null}
      {etat === 'sansObjet' ? <Notice tone="info">{t('closed')}</Notice> : null}
      {correcting ? null : (
        <Answer demande={demande} onCorrect={mayAnswer ? () => setCorrecting(true) : null} />
      )}
      {etat === 'attendue' && !mayAnswer ? <p className={work.muted}>{t('byStaff')}</p> : null}
      {mayAnswer && etat === 'attendue' ? <MotifsForm key="first" begin={proposed} onGiven={stop} /> : null}
      {mayAnswer && etat === 'repondue' && correcting ? (
        <MotifsForm key="again" begin={demande.reponse?.texte ?? ''} onCancel={stop} onGiven={stop} />
      ) : null}
    </section>
  );
}
