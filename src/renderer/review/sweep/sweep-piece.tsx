import { Button } from '@mantine/core';
import { IconFolderOff } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewSweep } from '../../../messages/review-sweep.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CitingProvider } from '../dossier/citing.tsx';
import { DossierContext, type DossierState } from '../dossier/dossier-context.tsx';
import { nameOf } from '../dossier/name-of.ts';
import { PieceView } from '../dossier/piece-view.tsx';
import { useShortcut } from '../keys/shortcuts-provider.tsx';
import { OnePane } from './one-pane.tsx';
import classes from './sweep.module.css';
import { SweepSide } from './sweep-side.tsx';
import { tally } from './sweep-state.ts';
import type { Decided, Sweep } from './use-sweep.ts';
import { useSweepItem } from './use-sweep-item.ts';

interface Props {
  readonly typeId: string;
  readonly dossierId: string;
  readonly sweep: Sweep;
}

const NOTHING: ReadonlySet<string> = new Set();
const ignore = () => undefined;

/** The pièce of one dossier: the page, as large as can be, and the keys. */
export function SweepPiece({ typeId, dossierId, sweep }: Props) {
  const t = useMessages(reviewSweep);
  const d = useMessages(reviewDossier);
  const f = useFormat();
  const announce = useAnnounce();
  const { item, stale } = useSweepItem(typeId, dossierId, sweep.state);
  const [refusing, setRefusing] = useState<string | null>(null);
  const nom = item ? nameOf(item.view.dossier) || d('anonymous', { numero: item.view.dossier.numero }) : '';
  const shown = item?.tab.shown ?? null;
  const may = item?.view.abilities.traiterPieces.allowed === true && item.tab.piece.statut === 'TR';
  const piece: Decided | null =
    item && shown && may && !stale
      ? { dossierId, typeId, version: item.view.version, sha256: shown.sha256, nom }
      : null;

  // A key that is held down decides once: the next page has not been looked at.
  useShortcut('sweepAccept', (_, event) => {
    if (piece && !event.repeat && refusing === null) sweep.accept(piece);
  });
  useShortcut('sweepRefuse', (_, event) => {
    if (piece && !event.repeat) setRefusing(dossierId);
  });
  useShortcut('sweepPass', (_, event) => {
    if (!event.repeat) sweep.pass();
  });
  useShortcut('sweepBack', sweep.back);
  useShortcut('sweepUndo', sweep.undo);
  useShortcut('undo', sweep.undo);

  const { total, restantes } = tally(sweep.state);
  const position = t('position', { faites: f.count(total - restantes), total: f.count(total) });
  useEffect(() => {
    if (nom && !stale) announce(t('spoken', { nom, position }));
  }, [nom, position, stale, announce, t]);

  const state = useMemo((): DossierState | null => {
    if (!item) return null;
    const { view, tabs, tab } = item;
    return { view, changed: NOTHING, tabs, current: tab, select: ignore, goTo: ignore, timeSpent: () => 0 };
  }, [item]);
  if (item === null) {
    return (
      <EmptyState icon={<IconFolderOff size={28} />} title={t('gone')}>
        <Button onClick={sweep.pass}>{t('pass')}</Button>
      </EmptyState>
    );
  }
  if (!item || !state) return null;
  return (
    <DossierContext value={state}>
      <CitingProvider>
        <div className={classes.screen}>
          <section className={classes.page} aria-label={nom}>
            <OnePane>
              <PieceView tab={item.tab} />
            </OnePane>
          </section>
          <SweepSide
            nom={nom}
            sweep={sweep}
            piece={piece}
            refusing={refusing === dossierId && piece !== null}
            onRefusing={(on) => setRefusing(on ? dossierId : null)}
          />
        </div>
      </CitingProvider>
    </DossierContext>
  );
}
