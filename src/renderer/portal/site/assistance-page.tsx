import { IconChevronRight, IconMail } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Bilingue } from '../../../domain/organisation/organisation.ts';
import { portalSite } from '../../../messages/portal-site.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Contact } from '../app/contact.tsx';
import { Page } from '../app/page.tsx';
import { ROUTES } from '../app/routes.ts';
import { useSite } from '../app/site.tsx';
import classes from './assistance.module.css';
import { Paragraphs } from './paragraphs.tsx';

const QUESTIONS = ['activation', 'identifiants', 'erreur', 'pieces', 'nonConcerne', 'annuler'] as const;
const STATUTS = ['AT', 'RE', 'CO', 'IN'] as const;

/** Questions that come back, what each state of a dossier means, and whom to write to. */
export default function AssistancePage() {
  const t = useMessages(portalSite);
  const f = useFormat();
  const site = useSite();
  const taille = f.bytes(site?.tailleFichierMax || 2_000_000);
  const centres = site?.centres ?? [];
  // Said once: where it is a centre's own, it stands with the rest of what is said of it.
  const general = centres.some(({ mail }) => mail === site?.contactMail) ? '' : site?.contactMail;
  return (
    <Page title={t('assistance.titre')} lead={<p>{t('assistance.lead')}</p>}>
      {general ? (
        <p className={classes.contact}>
          <IconMail size={20} stroke={1.75} aria-hidden="true" />
          <span>
            {t('assistance.contact', { etablissement: site?.etablissement ?? '' })}{' '}
            <a href={`mailto:${general}`}>{general}</a>
          </span>
        </p>
      ) : null}
      {centres.length > 0 ? (
        <>
          <h2>{t('assistance.centres', { count: centres.length })}</h2>
          <ul className={classes.centres}>
            {centres.map((contact) => (
              <li key={contact.centre}>
                <Contact contact={contact} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{t('assistance.questions')}</h2>
      <div className={classes.questions}>
        {(site?.assistance ?? []).map((one) => (
          <Asked key={one.question.fr} {...one} />
        ))}
        {QUESTIONS.map((question) => (
          <Fold key={question} title={t(`faq.${question}`)}>
            <p>{t(`faq.${question}.reponse`, { taille })}</p>
            {question === 'activation' ? (
              <Link href={ROUTES.activationPerdue}>{t('faq.activation.lien')}</Link>
            ) : null}
            {question === 'identifiants' ? (
              <Link href={ROUTES.identifiantsPerdus}>{t('faq.identifiants.lien')}</Link>
            ) : null}
          </Fold>
        ))}
      </div>
      <h2>{t('assistance.statuts')}</h2>
      <p>{t('assistance.statutsTexte')}</p>
      <dl className={classes.statuts}>
        {STATUTS.map((statut) => (
          <div key={statut}>
            <dt>{t(`statut.${statut}`)}</dt>
            <dd>{t(`statut.${statut}.texte`)}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}

interface AskedProps {
  readonly question: Bilingue;
  readonly reponse: Bilingue;
}

function Asked({ question, reponse }: AskedProps) {
  const text = useBilingue();
  return (
    <Fold title={text(question)}>
      <Paragraphs text={text(reponse)} />
    </Fold>
  );
}

const Fold = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <details className={classes.question}>
    <summary>
      <IconChevronRight size={18} stroke={2} className={classes.arrow} aria-hidden="true" />
      {title}
    </summary>
    <div className={classes.answer}>{children}</div>
  </details>
);
