import { useState } from 'react';
import { Link } from 'wouter';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import type { RepartitionVue } from '../../../protocol/lectures.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Fold } from '../../ui/fold.tsx';
import { dossierPath } from '../app/routes.ts';
import classes from './lectures.module.css';
import { namesOf } from './names-of.ts';

/** Shown at once; the rest is the same story. */
const SHOWN = 50;

/** What could not be placed, and why: told before anything is done. */
export function MissingReaders({ manques, nommes }: Pick<RepartitionVue, 'manques' | 'nommes'>) {
  const nameOf = namesOf(nommes);
  const t = useMessages(reviewLectures);
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.missing}>
      <Fold title={t('missing')} count={manques.length} open={open} onToggle={setOpen}>
        <ul className={classes.lines}>
          {manques.slice(0, SHOWN).map(({ dossierId, role, combien, raison }) => (
            <li key={`${dossierId} ${role}`}>
              <Link href={dossierPath(dossierId)}>{nameOf(dossierId)}</Link>
              <span className={classes.dim}>
                {t(`missing.${role}`, { count: combien })} {t(`missing.${raison}`)}
              </span>
            </li>
          ))}
        </ul>
        {manques.length > SHOWN ? (
          <p className={classes.dim}>{t('andMore', { count: manques.length - SHOWN })}</p>
        ) : null}
      </Fold>
    </div>
  );
}
