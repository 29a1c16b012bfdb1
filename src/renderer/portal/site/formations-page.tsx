import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { portalFormations } from '../../../messages/portal-formations.ts';
import type { SessionView } from '../../../protocol/portal/views.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import { Lines, Loaded, Page } from '../app/page.tsx';
import classes from './formations.module.css';
import { filterOffre } from './offre.ts';
import { OffreControls } from './offre-controls.tsx';
import { OffreTable } from './offre-table.tsx';
import { OffreTree } from './offre-tree.tsx';
import { type OffreState, useOffreState } from './use-offre-url.ts';

/** The offer of formations, as a tree and as a table, with the detail of each in its place. */
export default function FormationsPage() {
  const t = useMessages(portalFormations);
  const trpc = useTRPC();
  const offre = useQuery(trpc.site.offre.queryOptions());
  const [state, change] = useOffreState();
  return (
    <Page title={t('formations.titre')} width="large" lead={<p>{t('formations.lead')}</p>}>
      <OffreControls state={state} onChange={change} offre={offre.data} />
      <Loaded query={offre} skeleton={<Lines count={8} />}>
        {(sessions) => <Offre sessions={sessions} state={state} onChange={change} />}
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly sessions: readonly SessionView[];
  readonly state: OffreState;
  readonly onChange: (partial: Partial<OffreState>) => void;
}

function Offre({ sessions, state, onChange }: Props) {
  const t = useMessages(portalFormations);
  // Typing goes first; a long list follows.
  const texte = useDeferredValue(state.texte);
  const { etat } = state;
  const found = useMemo(() => filterOffre(sessions, { texte, etat }), [sessions, texte, etat]);
  const open = (id: string | null): void => onChange({ formation: id });
  if (sessions.length === 0) return <p>{t('formations.aucune')}</p>;
  return (
    <>
      <p className={classes.count} role="status">
        {t('formations.trouvees', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <p>
          {t('formations.rien')}{' '}
          <button type="button" className="p-link" onClick={() => onChange({ texte: '', etat: 'toutes' })}>
            {t('formations.toutMontrer')}
          </button>
        </p>
      ) : state.vue === 'tableau' ? (
        <OffreTable sessions={found} opened={state.formation} onOpen={open} />
      ) : (
        <OffreTree
          sessions={found}
          opened={state.formation}
          onOpen={open}
          unfolded={texte.trim() !== '' || found.length <= 12}
        />
      )}
    </>
  );
}
