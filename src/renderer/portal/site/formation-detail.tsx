import { useEffect, useRef } from 'react';
import { portalFormations } from '../../../messages/portal-formations.ts';
import type { SessionView } from '../../../protocol/portal/views.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useJour } from '../app/use-jour.ts';
import { Candidater } from './candidater.tsx';
import classes from './formation.module.css';
import { Paragraphs } from './paragraphs.tsx';

interface Props {
  readonly session: SessionView;
  /** One level under what the formation is listed in. */
  readonly heading: 'h2' | 'h4';
}

/** Everything about a formation that one wants to know before applying, and the button to do it. */
export function FormationDetail({ session, heading: Heading }: Props) {
  const t = useMessages(portalFormations);
  const f = useFormat();
  const { jour } = useJour();
  const text = useBilingue();
  const ref = useRef<HTMLDivElement>(null);
  // Opened by the address, it may be far below.
  useEffect(() => ref.current?.scrollIntoView({ block: 'nearest' }), []);
  const modes = [t('detail.dematerialise'), ...(session.mode ? [t(`mode.${session.mode}`)] : [])];
  const facts = [
    ['depot', t('tableau.periode', { debut: jour(session.debutDepot), fin: jour(session.finDepot) })],
    ['retour', jour(session.retour)],
    ['publication', jour(session.publication)],
    ['mode', modes.join(' · ')],
    ['places', session.capacite === null ? null : f.count(session.capacite)],
    ['centre', session.centre],
    ['diplome', `${session.typeDiplome} · ${session.mention}`],
    ['motsCles', session.motsCles.join(', ')],
  ] as const;
  return (
    <div className={classes.detail} ref={ref}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{t(`detail.${name}`)}</dt>
              <dd className="p-figures">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {session.attendus ? (
        <>
          <Heading>{t('detail.attendus')}</Heading>
          <Paragraphs text={text(session.attendus)} />
        </>
      ) : null}
      {session.pieces.length > 0 ? (
        <>
          <Heading>{t('detail.pieces')}</Heading>
          <ul>
            {session.pieces.map(({ libelle, obligatoire }) => (
              <li key={libelle.fr}>
                {text(libelle)}
                {obligatoire ? null : <span className={classes.optional}> {t('detail.facultative')}</span>}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Candidater session={session} />
    </div>
  );
}
