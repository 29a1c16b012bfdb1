import { Button } from '@mantine/core';
import { useState } from 'react';
import { type ErreurImport, importerProfil, type ProfilLu } from '../../../../domain/candidat/echange.ts';
import { FICHES, LISTES, type RubriqueModifiable } from '../../../../domain/candidat/rubriques.ts';
import { champsProfil, erreursProfil, rubriquesProfil } from '../../../../messages/portal-profil.ts';
import { portalRubriques } from '../../../../messages/portal-rubriques.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Shape, type ShapeName } from '../../../ui/shape.tsx';
import { Dialog } from '../../app/dialog.tsx';
import { useOnce } from '../../app/once.ts';
import { useTroubleWords } from '../../candidatures/trouble-words.ts';
import { useToday } from '../../candidatures/use-today.ts';
import { useProfil } from '../profil-context.tsx';
import type { Trouble } from '../saving/trouble.ts';
import type { ReadExchange } from './read-exchange.ts';
import classes from './transfer.module.css';

interface Props {
  readonly read: Extract<ReadExchange, { ok: true }>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const SHAPES = { prise: 'check', refusee: 'cross', absente: 'dash' } as const satisfies Record<
  string,
  ShapeName
>;
const ALL: readonly RubriqueModifiable[] = [...FICHES, ...LISTES];
/** Errors shown of one rubric: past them the file is not what one thought. */
const SHOWN = 5;

function useErrorWords(): (erreur: ErreurImport) => string {
  const t = useMessages(portalRubriques);
  const champs = useMessages(champsProfil);
  const sentences = useMessages(erreursProfil);
  return ({ champ, code, params, ligne }) => {
    const known = Object.keys(champsProfil.fr).find((one) => one === champ) as
      | keyof typeof champsProfil.fr
      | undefined;
    const place = [ligne === null ? '' : t('import.row', { rang: ligne }), known ? champs(known) : '']
      .filter(Boolean)
      .join(', ');
    return place ? `${place} – ${sentences(code, params)}` : sentences(code, params);
  };
}

/** PR5: what would be taken and what is refused, rubric by rubric, before anything is changed. */
export function ImportDialog({ read, onClose, onDone }: Props) {
  const t = useMessages(portalRubriques);
  const names = useMessages(rubriquesProfil);
  const words = useTroubleWords();
  const say = useErrorWords();
  const aujourdhui = useToday();
  const { importFile } = useProfil();
  const { busy, run } = useOnce();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const lu: ProfilLu = importerProfil(read.contenu, { aujourdhui });
  const taken = ALL.filter((rubrique) => lu[rubrique].etat === 'prise');

  const take = async (): Promise<void> => {
    const outcome = await importFile(read.file);
    if (outcome.kind === 'saved') onDone();
    else setTrouble(outcome);
  };
  return (
    <Dialog
      title={t('import.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('import.cancel')}
          </Button>
          {taken.length > 0 ? (
            <Button loading={busy} onClick={() => void run(take)}>
              {t('import.take', { count: taken.length })}
            </Button>
          ) : null}
        </>
      }
    >
      <p>{t(taken.length > 0 ? 'import.text' : 'import.nothing')}</p>
      <ul className={classes.rubrics}>
        {ALL.map((rubrique) => {
          const one = lu[rubrique];
          return (
            <li key={rubrique} data-etat={one.etat}>
              <span className={classes.shape}>
                <Shape name={SHAPES[one.etat]} size={14} />
              </span>
              <span>
                <strong>{names(rubrique)}</strong> · {t(`import.${one.etat}`)}
                {one.etat === 'refusee' ? (
                  <ul className={classes.errors}>
                    {one.erreurs.slice(0, SHOWN).map((erreur) => (
                      <li key={`${erreur.ligne}-${erreur.champ}-${erreur.code}`}>{say(erreur)}</li>
                    ))}
                    {one.erreurs.length > SHOWN ? (
                      <li>{t('import.more', { count: one.erreurs.length - SHOWN })}</li>
                    ) : null}
                  </ul>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
      {trouble ? (
        <Notice tone="bad" role="alert">
          {words(trouble)}
        </Notice>
      ) : null}
    </Dialog>
  );
}
