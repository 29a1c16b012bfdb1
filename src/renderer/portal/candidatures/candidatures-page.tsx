import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { portalCandidature } from '../../../messages/portal-candidature.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import { Loaded, Page } from '../app/page.tsx';
import { CandidatureRow } from './list/candidature-row.tsx';
import classes from './list/list.module.css';
import { NewDialog } from './list/new-dialog.tsx';

/** `/candidatures`, LC10: his candidatures and what each of them waits for. `?nouvelle=<session>` opens the choice. */
export default function CandidaturesPage() {
  const t = useMessages(portalCandidature);
  const trpc = useTRPC();
  const query = useQuery({ ...trpc.candidatures.lister.queryOptions(), refetchOnWindowFocus: 'always' });
  const asked = new URLSearchParams(useSearch()).get('nouvelle');
  const [choosing, setChoosing] = useState(asked !== null);
  const create = (
    <Button
      leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
      onClick={() => setChoosing(true)}
    >
      {t('new.open')}
    </Button>
  );
  return (
    <Page title={t('list.title')} width="large">
      <Loaded query={query}>
        {(lignes) =>
          lignes.length === 0 ? (
            <div className={classes.empty}>
              <p className={classes.emptyTitle}>{t('list.empty')}</p>
              <p>{t('list.emptyText')}</p>
              {create}
            </div>
          ) : (
            <>
              <div className={classes.bar}>{create}</div>
              <ul className={classes.rows}>
                {[...lignes]
                  .sort((a, b) => Number(a.annulee) - Number(b.annulee))
                  .map((ligne) => (
                    <CandidatureRow key={ligne.id} ligne={ligne} />
                  ))}
              </ul>
            </>
          )
        }
      </Loaded>
      {choosing ? <NewDialog first={asked} onClose={() => setChoosing(false)} /> : null}
    </Page>
  );
}
