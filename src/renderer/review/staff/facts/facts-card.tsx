import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { VersionPiece } from '../../../../domain/piece/piece.ts';
import { reviewDossier } from '../../../../messages/review-dossier.ts';
import { reviewFacts } from '../../../../messages/review-facts.ts';
import type { SameBytes } from '../../../../protocol/workspace-staff.ts';
import { useBilingue, useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { useTRPC } from '../../app/api.ts';
import { useVue } from '../../app/preferences.tsx';
import { dossierPath } from '../../app/routes.ts';
import { useDossier } from '../../dossier/dossier-context.tsx';
import { sourceOf } from '../../dossier/piece-source.ts';
import { readFacts } from '../../dossier/viewer.ts';
import work from '../../work/work.module.css';
import classes from './facts.module.css';

const isOpen = (saved: unknown): boolean | null => (typeof saved === 'boolean' ? saved : null);

/** Of the pièce on screen: what its file says of itself, and where else the same bytes are. Neutral, on demand. */
export function FactsCard() {
  const t = useMessages(reviewFacts);
  const { current } = useDossier();
  const [open, setOpen] = useVue('faits', isOpen, false);
  if (!current?.shown) return null;
  return (
    <Fold title={t('title')} open={open} onToggle={setOpen}>
      {open ? <FactsOf key={current.shown.sha256} version={current.shown} typeId={current.type.id} /> : null}
    </Fold>
  );
}

function FactsOf({ version, typeId }: { readonly version: VersionPiece; readonly typeId: string }) {
  const trpc = useTRPC();
  const t = useMessages(reviewFacts);
  const f = useFormat();
  const { view } = useDossier();
  const { data: file, isError } = useQuery({
    queryKey: ['faits', version.sha256],
    queryFn: () => readFacts(sourceOf(version)),
    enabled: view.fichiers[version.sha256] === 'present',
  });
  const { data: same } = useQuery(
    trpc.facts.sameBytes.queryOptions({ dossierId: view.dossier.id, typeId }, { staleTime: 0 }),
  );
  const momentOf = (ms: number | null | undefined): string => (typeof ms === 'number' ? f.moment(ms) : '');
  const facts: readonly Fact[] = [
    { label: t('deposited'), value: f.moment(version.deposeeLe) },
    { label: t('size'), value: f.bytes(version.taille) },
    { label: t('pages'), value: version.pages === null ? '' : f.count(version.pages) },
    { label: t('created'), value: momentOf(file?.creeLe) },
    { label: t('modified'), value: momentOf(file?.modifieLe) },
    { label: t('tool'), value: file?.outil ?? '' },
    { label: t('fields'), value: file && file.champs > 0 ? f.count(file.champs) : '' },
    {
      label: t('signature'),
      value: !file
        ? ''
        : file.jusquALaFin === null
          ? t('signature.none')
          : t(file.jusquALaFin ? 'signature.whole' : 'signature.changed', { count: file.signatures }),
    },
    {
      label: t('same'),
      value: !same ? '' : same.total === 0 ? t('same.none') : t('same.count', { count: same.total }),
    },
  ];
  return (
    <div className={work.block}>
      <Facts facts={facts} />
      {same && same.places.length > 0 ? (
        <ul className={classes.places} aria-label={t('same')}>
          {same.places.map((place) => (
            <Place key={`${place.dossierId} ${place.typeId} ${place.deposeeLe}`} place={place} />
          ))}
        </ul>
      ) : null}
      <p className={work.muted}>{isError ? t('failed') : t('read')}</p>
    </div>
  );
}

function Place({ place }: { readonly place: SameBytes }) {
  const t = useMessages(reviewFacts);
  const d = useMessages(reviewDossier);
  const f = useFormat();
  const name = useBilingue();
  const [, navigate] = useLocation();
  const nom = place.nom || d('anonymous', { numero: place.numero });
  return (
    <li>
      <Anchor component="button" type="button" onClick={() => navigate(dossierPath(place.dossierId))}>
        {nom}
      </Anchor>{' '}
      <span className={work.muted}>{`(${t(`lien.${place.lien}`)})`}</span>
      <p className={work.muted}>
        {t('place', { piece: name(place.type.libelle), jour: f.day(place.deposeeLe) })}
      </p>
    </li>
  );
}
