import { Button } from '@mantine/core';
import type { Avis } from '../../../domain/avis/avis.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { Shape } from '../../ui/shape.tsx';
import { useActs } from '../app/use-acts.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys } from '../keys/shortcuts-provider.tsx';
import work from '../work/work.module.css';
import classes from './avis.module.css';
import { AvisBody } from './avis-body.tsx';

/** My avis once given: what it says, when it left, and the two ways on: take it back, or the next dossier. */
export function GivenAvis({ avis, fresh }: { readonly avis: Avis; readonly fresh: boolean }) {
  const ariaKeys = useAriaKeys();
  const t = useMessages(reviewAvis);
  const f = useFormat();
  const now = useNow();
  const { view, goTo } = useDossier();
  const acts = useActs();
  const next = view.voisins.suivant;
  const takeBack = (): void => {
    const payload = { dossierId: view.dossier.id };
    void acts.performOrTell({ type: 'avis.reprendre@1', payload }, view.version);
  };
  return (
    <section className={work.block} aria-label={t('tab.avis')}>
      <p className={classes.givenLine} role="status">
        <Shape name="check" />
        {avis.renduLe === null ? '' : t('givenAt', { quand: f.momentNear(avis.renduLe, now) })}
      </p>
      {view.enAttenteEnvoi > 0 ? <p className={work.muted}>{t('notSent')}</p> : null}
      <AvisBody avis={avis} />
      <div className={work.actions}>
        <Button
          autoFocus={fresh}
          disabled={next === null}
          aria-keyshortcuts={ariaKeys('nextDossier')}
          rightSection={<KeyHint id="nextDossier" />}
          onClick={() => goTo(next)}
        >
          {t('nextDossier')}
        </Button>
        <Button variant="default" onClick={takeBack}>
          {t('takeBack')}
        </Button>
      </div>
    </section>
  );
}
