import { Button, Select } from '@mantine/core';
import type { Affectation } from '../../../domain/lecture/affectation.ts';
import { aRemplacer } from '../../../domain/lecture/remplacement.ts';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { LecteurLine } from './lecteur-line.tsx';
import classes from './lecteurs.module.css';
import { type AffectationAct, useAffecter } from './use-affecter.ts';

const ORDER = { calibrage: 0, lecteur: 1, reserve: 2 } as const;
const byRole = (a: Affectation, b: Affectation): number =>
  ORDER[a.role] - ORDER[b.role] || a.personneNom.localeCompare(b.personneNom, 'fr');

/** OR5: who reads this dossier; president and staff add, release, hand over, and make it one that all read. */
export function LecteursSection() {
  const t = useMessages(reviewLectures);
  const { view } = useDossier();
  const { affecter, progress } = useAffecter();
  const { dossier, commission, abilities } = view;
  const affectations = view.affectations.toSorted(byRole);
  const shares = abilities.affecter.allowed;
  const toReplace = aRemplacer(affectations);
  const busy = progress !== null;
  const dossierId = dossier.id;

  const give = (personneId: string, role: Affectation['role'], echeance: string | null): AffectationAct => ({
    type: 'affectation.affecter@1',
    payload: { dossierId, personneId, role, echeance },
  });
  const release = (personneId: string): AffectationAct => ({
    type: 'affectation.retirer@1',
    payload: { dossierId, personneId },
  });
  const votants = commission.membres.filter(({ role }) => role !== 'lecteur');
  const free = votants.filter(({ personneId }) => !affectations.some((one) => one.personneId === personneId));
  const calibres = affectations.filter(({ role, recuseeLe }) => role === 'calibrage' && recuseeLe === null);
  const recused = new Set(
    affectations.filter(({ recuseeLe }) => recuseeLe !== null).map(({ personneId }) => personneId),
  );
  const calibrate = (): void => {
    if (calibres.length > 0) {
      void affecter(
        calibres.map(({ personneId }) => release(personneId)),
        () => t('calibration.ended'),
      );
      return;
    }
    const all = votants.filter(({ personneId }) => !recused.has(personneId));
    void affecter(
      all.map(({ personneId }) => give(personneId, 'calibrage', null)),
      (count) => t('calibration.begun', { count }),
    );
  };

  return (
    <div className={classes.root}>
      {affectations.length === 0 ? <p className={classes.dim}>{t('readers.none')}</p> : null}
      <ul className={classes.list}>
        {affectations.map((affectation) => {
          const { personneId, personneNom, echeance } = affectation;
          const replacement = toReplace.find(({ recuse }) => recuse.personneId === personneId)?.reserve;
          return (
            <LecteurLine
              key={personneId}
              affectation={affectation}
              given={[...view.autresAvis, ...(view.monAvis ? [view.monAvis] : [])].some(
                (avis) => avis.auteurId === personneId && avis.etat === 'rendu',
              )}
              busy={busy}
              onRelease={
                shares && affectation.recuseeLe === null
                  ? () => void affecter([release(personneId)], () => t('released', { nom: personneNom }))
                  : null
              }
              onRead={
                shares && affectation.role === 'reserve' && affectation.recuseeLe === null
                  ? () =>
                      void affecter([give(personneId, 'lecteur', echeance)], () =>
                        t('replacedBy', { nom: personneNom }),
                      )
                  : null
              }
              replacement={shares ? (replacement?.personneNom ?? null) : null}
              onReplace={() => {
                if (replacement)
                  void affecter([give(replacement.personneId, 'lecteur', echeance)], () =>
                    t('replacedBy', { nom: replacement.personneNom }),
                  );
              }}
            />
          );
        })}
      </ul>
      {shares ? (
        <div className={classes.acts}>
          {free.length > 0 ? (
            <Select
              aria-label={t('readers.add')}
              placeholder={t('readers.add')}
              disabled={busy}
              // Chosen once, done at once: nothing stays picked.
              value={null}
              data={free.map(({ personneId, nom }) => ({ value: personneId, label: nom }))}
              onChange={(personneId) => {
                const added = free.find((membre) => membre.personneId === personneId);
                if (added)
                  void affecter([give(added.personneId, 'lecteur', null)], () =>
                    t('added', { nom: added.nom }),
                  );
              }}
            />
          ) : null}
          <Button size="xs" variant="default" disabled={busy} onClick={calibrate}>
            {t(calibres.length > 0 ? 'calibration.end' : 'calibration.begin')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
