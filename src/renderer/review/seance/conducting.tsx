import { Button } from '@mantine/core';
import { useState } from 'react';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { projectionPath } from '../app/routes.ts';
import { useActs } from '../app/use-acts.ts';
import { useOpenElsewhere } from '../app/use-open-elsewhere.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import { CloseDialog } from './close-dialog.tsx';
import classes from './conducting.module.css';
import { RankLinks } from './rank-links.tsx';
import { SeanceDossier } from './seance-dossier.tsx';
import { nameOfRow } from './seance-line.tsx';
import { SeanceOrder } from './seance-order.tsx';
import { seanceKey } from './use-seance.ts';

/** DE12: one dossier after another: all its avis side by side, what the room says, the decision. */
export function Conducting({ view }: { readonly view: SeanceView }) {
  const t = useMessages(reviewSeance);
  const f = useFormat();
  const now = useNow();
  const announce = useAnnounce();
  const acts = useActs();
  const ariaKeys = useAriaKeys();
  const openElsewhere = useOpenElsewhere();
  const [closing, setClosing] = useState<number | null>(null);
  const { seance } = view;
  const ids = seance.ordre.map(({ dossierId }) => dossierId);
  const at = seance.courant === null ? -1 : ids.indexOf(seance.courant);
  const left = ids.filter((id) => !seance.points[id]).length;

  const go = async (id: string | undefined): Promise<void> => {
    if (id === undefined || !view.conduire) return;
    const payload = { ...seanceKey(view), courant: id };
    if (await acts.performOrTell({ type: 'seance.passer@1', payload }, view.version)) {
      const row = view.rows[id];
      announce(
        `${t('point', { place: ids.indexOf(id) + 1, count: ids.length })} : ${row ? nameOfRow(row) : t('gonePoint')}`,
      );
    }
  };
  useShortcut('nextDossier', () => void go(ids[at + 1]));
  useShortcut('previousDossier', () => void go(ids[at - 1]));
  const project = (): void => {
    openElsewhere(projectionPath(seance.id));
  };

  return (
    <div className={classes.root}>
      <header className={classes.bar}>
        <h2>{seance.titre}</h2>
        <span className={classes.progress}>
          <span className="p-figures">{t('point', { place: at + 1, count: ids.length })}</span>
          <span>{t('left', { count: left })}</span>
          {seance.ouverteLe === null ? null : (
            <span>{t('since', { duree: f.duration(Math.max(0, now - seance.ouverteLe)) })}</span>
          )}
        </span>
        <div className={classes.tools}>
          {view.conduire ? (
            <>
              <Button
                variant="default"
                disabled={at <= 0}
                aria-keyshortcuts={ariaKeys('previousDossier')}
                rightSection={<KeyHint id="previousDossier" />}
                onClick={() => void go(ids[at - 1])}
              >
                {t('previous')}
              </Button>
              <Button
                disabled={at + 1 >= ids.length}
                aria-keyshortcuts={ariaKeys('nextDossier')}
                rightSection={<KeyHint id="nextDossier" />}
                onClick={() => void go(ids[at + 1])}
              >
                {t('next')}
              </Button>
            </>
          ) : null}
          <Button variant="default" onClick={project}>
            {t('projector')}
          </Button>
          {view.conduire ? (
            <Button variant="default" onClick={() => setClosing(Date.now())}>
              {t('close')}
            </Button>
          ) : null}
        </div>
      </header>
      <aside className={classes.side}>
        <SeanceOrder view={view} onPick={(id) => void go(id)} />
        <RankLinks view={view} />
      </aside>
      {seance.courant === null ? (
        <p className={classes.none}>{t('screen.between')}</p>
      ) : (
        <SeanceDossier key={seance.courant} seance={view} id={seance.courant} />
      )}
      {closing === null ? null : (
        <CloseDialog view={view} le={closing} left={left} onClose={() => setClosing(null)} />
      )}
    </div>
  );
}
