import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { portalSite } from '../../../messages/portal-site.ts';
import type { CandidatureLigne } from '../../../protocol/portal/views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTRPC } from '../app/api.ts';
import { Lines, Loaded } from '../app/page.tsx';
import { pathOfRubrique, ROUTES } from '../app/routes.ts';
import classes from './accueil.module.css';
import { rubriqueManquante } from './rubrique-manquante.ts';

/** Does this candidature wait for the candidat himself? */
const waitsForMe = ({ aFaire }: CandidatureLigne): boolean =>
  aFaire.kind === 'completer' || aFaire.kind === 'transmettre' || aFaire.kind === 'corriger';

/** A candidat's own next step: the first rubric to fill, then his candidatures. */
export function MesDemarches() {
  const t = useMessages(portalSite);
  const trpc = useTRPC();
  const profil = useQuery(trpc.profil.lire.queryOptions());
  const candidatures = useQuery(trpc.candidatures.lister.queryOptions());
  const manquante = profil.data ? rubriqueManquante(profil.data.profil) : null;
  return (
    <section className={classes.mine} aria-labelledby="titre-demarches">
      <h2 id="titre-demarches">{t('demarches.titre')}</h2>
      {manquante ? (
        <Notice
          tone="warn"
          action={
            <Button component={Link} href={pathOfRubrique(manquante)}>
              {t('demarches.remplir')}
            </Button>
          }
        >
          {t(`demarches.manque.${manquante}`)}
        </Notice>
      ) : null}
      <Loaded query={candidatures} skeleton={<Lines count={2} />}>
        {(list) => {
          const live = list.filter(({ annulee }) => !annulee);
          return (
            <>
              <p>
                {t('demarches.candidatures', { count: live.length, moi: live.filter(waitsForMe).length })}
              </p>
              {live.length > 0 ? (
                <Button component={Link} href={ROUTES.candidatures} mt="md">
                  {t('demarches.voir')}
                </Button>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
