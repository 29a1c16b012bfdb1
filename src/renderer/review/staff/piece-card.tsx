import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { reviewStaff } from '../../../messages/review-staff.ts';
import { reviewSweep } from '../../../messages/review-sweep.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { AbilityButton } from '../../ui/ability-button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { StatutPieceChip } from '../../ui/statut.tsx';
import { sweepPath } from '../app/routes.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import work from '../work/work.module.css';
import { RefuseForm } from './refuse-form.tsx';
import { useTreatment } from './use-treatment.ts';

/** The open pièce: what was deposited, and validate (V) or refuse (R). */
export function PieceCard({ onTreat }: { readonly onTreat: () => void }) {
  const ariaKeys = useAriaKeys();
  const t = useMessages(reviewStaff);
  const s = useMessages(reviewSweep);
  const [, navigate] = useLocation();
  const f = useFormat();
  const name = useBilingue();
  const { view, current } = useDossier();
  const { accept, refuse, putBack } = useTreatment();
  const [refusing, setRefusing] = useState<string | null>(null);
  const typeId = current?.type.id ?? null;
  const statut = current?.piece.statut ?? null;
  const ability = view.abilities.traiterPieces;
  const canAccept = statut === 'TR' && Boolean(current?.shown);
  const canRefuse = canAccept || statut === 'NC';

  useShortcut('accept', () => void accept(), ability.allowed && canAccept);
  useShortcut(
    'refuse',
    () => {
      onTreat();
      setRefusing(typeId);
    },
    ability.allowed && canRefuse,
  );
  if (!current) return null;
  const { shown, type, piece } = current;
  return (
    <section className={work.block} aria-labelledby="piece-card">
      <h3 className={work.label} id="piece-card">
        <span>{name(type.libelle)}</span>
        <StatutPieceChip statut={piece.statut} />
      </h3>
      <Facts
        facts={[
          { label: t('file'), value: shown?.nomFichier ?? '' },
          {
            label: t('deposited'),
            value: shown
              ? [
                  f.day(shown.deposeeLe),
                  f.bytes(shown.taille),
                  shown.pages === null ? '' : t('pages', { count: shown.pages }),
                ]
                  .filter(Boolean)
                  .join(' · ')
              : '',
          },
          { label: t('asked'), value: t(type.obligatoire ? 'required' : 'optional') },
        ]}
      />
      {refusing === typeId && canRefuse ? (
        <RefuseForm
          onCancel={() => setRefusing(null)}
          onRefuse={async (commentaire) => {
            if (await refuse(commentaire)) setRefusing(null);
          }}
        />
      ) : canRefuse ? (
        <div className={work.actions}>
          {canAccept ? (
            <AbilityButton
              ability={ability}
              aria-keyshortcuts={ariaKeys('accept')}
              rightSection={<KeyHint id="accept" />}
              onClick={() => void accept()}
            >
              {t('accept')}
            </AbilityButton>
          ) : null}
          <AbilityButton
            ability={ability}
            variant="default"
            aria-keyshortcuts={ariaKeys('refuse')}
            rightSection={<KeyHint id="refuse" />}
            onClick={() => setRefusing(typeId)}
          >
            {t('refuse')}
          </AbilityButton>
        </div>
      ) : ability.allowed && (statut === 'VA' || statut === 'RE') ? (
        <div className={work.actions}>
          <Button variant="default" onClick={() => void putBack()}>
            {t('putBack')}
          </Button>
        </div>
      ) : (
        <p className={work.muted}>{t('nothingToTreat')}</p>
      )}
      {ability.allowed ? (
        <Anchor component="button" type="button" ta="start" onClick={() => navigate(sweepPath(type.id))}>
          {s('fromPiece')}
        </Anchor>
      ) : null}
    </section>
  );
}
