import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AccordDossier } from '../../../domain/avis/accord.ts';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import type { AccordVue } from '../../../protocol/lectures.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { AvisChip } from '../../ui/statut.tsx';
import { dossierPath } from '../app/routes.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import classes from './accord.module.css';
import { namesOf } from './names-of.ts';

const STEP = 20;

interface Props {
  /** Widest spread first, two avis or more each. */
  readonly dossiers: readonly AccordDossier[];
  /** Of the authors. */
  readonly noms: Readonly<Record<string, string>>;
  readonly nommes: AccordVue['nommes'];
}

/** The dossiers to talk about: those whose avis are furthest apart, each with who says what. */
export function AccordDossiers({ dossiers, noms, nommes }: Props) {
  const nameOf = namesOf(nommes);
  const t = useMessages(reviewLectures);
  const f = useFormat();
  const { setOpened } = useInbox();
  const [shown, setShown] = useState(STEP);
  return (
    <section aria-labelledby="agree-dossiers">
      <h2 id="agree-dossiers">{t('agree.dossiers')}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('dossier')}</th>
            <th scope="col" className={classes.end}>
              {t('spread')}
            </th>
            <th scope="col" className={classes.end}>
              {t('sameType')}
            </th>
            <th scope="col" className={classes.opinions}>
              {t('opinions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {dossiers.slice(0, shown).map(({ dossierId, avis, ecart, accord }) => (
            <tr key={dossierId}>
              <th scope="row">
                <Link href={dossierPath(dossierId)} onClick={() => setOpened(dossierId)}>
                  {nameOf(dossierId)}
                </Link>
              </th>
              <td className={`${classes.end} p-figures`}>{ecart === null ? '–' : f.mean(ecart)}</td>
              <td className={`${classes.end} p-figures`}>
                {accord === null
                  ? t('tooFew', { n: avis.length })
                  : t('agreeOf', { part: Math.round(accord * 100), n: avis.length })}
              </td>
              <td>
                <ul className={classes.avis}>
                  {avis.map(({ auteurId, type, note }) => (
                    <li key={auteurId}>
                      <AvisChip type={type} />
                      <span className={`${classes.dim} p-figures`}>
                        {[noms[auteurId], note === null ? '' : f.mean(note)].filter(Boolean).join(' · ')}
                      </span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {dossiers.length > shown ? (
        <Button size="xs" variant="subtle" onClick={() => setShown(shown + STEP)}>
          {t('showMore', { count: dossiers.length - shown })}
        </Button>
      ) : null}
    </section>
  );
}
