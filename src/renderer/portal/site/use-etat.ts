import { portalFormations } from '../../../messages/portal-formations.ts';
import type { SessionView } from '../../../protocol/portal/views.ts';
import { jourOf } from '../../i18n/dates.ts';
import { useMessages } from '../../i18n/langue.tsx';
import type { ShapeName } from '../../ui/shape.tsx';
import { useSite } from '../app/site.tsx';
import { useJour } from '../app/use-jour.ts';

export interface EtatWords {
  readonly shape: ShapeName;
  readonly tone: 'good' | 'warn' | 'quiet';
  readonly text: string;
}

/** The state of a session in words: the server's own verdict, its days as people write them. */
export function useEtat(): (session: SessionView) => EtatWords {
  const t = useMessages(portalFormations);
  const { jour } = useJour();
  const maintenant = useSite()?.maintenant;
  return (session) => {
    switch (session.etat) {
      case 'aVenir':
        return { shape: 'ring', tone: 'quiet', text: t('etat.aVenir', { jour: jour(session.debutDepot) }) };
      case 'ouverte':
        return maintenant !== undefined && jourOf(maintenant) === session.finDepot
          ? { shape: 'triangle', tone: 'warn', text: t('etat.dernierJour') }
          : { shape: 'disc', tone: 'good', text: t('etat.ouverte', { jour: jour(session.finDepot) }) };
      case 'close':
        return { shape: 'dash', tone: 'quiet', text: t('etat.close') };
    }
  };
}
