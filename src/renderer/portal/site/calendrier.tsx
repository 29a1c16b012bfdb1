import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { portalSite } from '../../../messages/portal-site.ts';
import type { SiteView } from '../../../protocol/portal/views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import { Lines, Loaded } from '../app/page.tsx';
import { ROUTES } from '../app/routes.ts';
import { useIdle } from '../app/use-idle.ts';
import { useJour } from '../app/use-jour.ts';
import classes from './accueil.module.css';
import { type Echeance, fermetures, ouvertures } from './offre.ts';

/** Dates listed before the rest is left to the offer itself. */
const SHOWN = 5;

/** The campaign's dates: its own, then the days on which formations close and open. */
export function Calendrier({ campagne }: { readonly campagne: SiteView['campagne'] }) {
  const t = useMessages(portalSite);
  const { jour } = useJour();
  const trpc = useTRPC();
  // After the screen can be used: the offer is long, and only its days are shown here.
  const offre = useQuery({ ...trpc.site.offre.queryOptions(), enabled: useIdle() });
  return (
    <aside className={classes.calendar} aria-labelledby="titre-calendrier">
      <h2 id="titre-calendrier">{t('calendrier.titre')}</h2>
      {campagne ? (
        <dl className={classes.dates}>
          <Day label={t('calendrier.debut')}>{jour(campagne.debut)}</Day>
          <Day label={t('calendrier.fin')}>{jour(campagne.fin)}</Day>
        </dl>
      ) : null}
      <Loaded query={offre} skeleton={<Lines count={3} />}>
        {(sessions) => (
          <>
            <Days title={t('calendrier.fermetures')} days={fermetures(sessions)} />
            <Days title={t('calendrier.ouvertures')} days={ouvertures(sessions)} />
          </>
        )}
      </Loaded>
      <Link href={ROUTES.formations}>{t('calendrier.formations')}</Link>
    </aside>
  );
}

const Day = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd className="p-figures">{children}</dd>
  </div>
);

function Days({ title, days }: { readonly title: string; readonly days: readonly Echeance[] }) {
  const t = useMessages(portalSite);
  const { jour } = useJour();
  if (days.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <dl className={classes.dates}>
        {days.slice(0, SHOWN).map(({ jour: day, count }) => (
          <Day key={day} label={jour(day)}>
            {t('calendrier.formationsLe', { count })}
          </Day>
        ))}
      </dl>
    </>
  );
}
