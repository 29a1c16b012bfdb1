import type { Cursus, Experience, Stage } from '../../../../domain/candidat/profil.ts';
import type { Lignes, RubriqueListe } from '../../../../domain/candidat/rubriques.ts';
import { champsProfil } from '../../../../messages/portal-profil.ts';
import { portalRubriques } from '../../../../messages/portal-rubriques.ts';
import { useMessages } from '../../../i18n/langue.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import classes from './entries.module.css';

type Row = Lignes[RubriqueListe];

/** What a row is called, for screen readers and for what was deleted. */
export const rowName = (rubrique: RubriqueListe, row: Row): string =>
  rubrique === 'cursusExterne'
    ? `${row.annee} ${(row as Cursus).diplome}`
    : rubrique === 'stages'
      ? `${row.annee} ${(row as Stage).organisme}`
      : `${row.annee} ${(row as Experience).intitule}`;

/** One row of a list as it is read. */
export function RowSummary({ rubrique, row }: { readonly rubrique: RubriqueListe; readonly row: Row }) {
  const t = useMessages(portalRubriques);
  const champs = useMessages(champsProfil);
  const f = useFormat();
  const lines = (): { readonly title: string; readonly facts: readonly string[]; readonly text: string } => {
    switch (rubrique) {
      case 'cursusExterne': {
        const c = row as Cursus;
        return {
          title: [c.diplome, c.libelle].filter(Boolean).join(' – '),
          facts: [
            c.etablissement,
            t(`cursus.${c.obtenu}`),
            c.mention,
            c.moyenne === null ? '' : `${champs('moyenne')} : ${f.number(c.moyenne, 3)}`,
          ],
          text: '',
        };
      }
      case 'stages': {
        const s = row as Stage;
        return {
          title: s.organisme,
          facts: [
            s.duree,
            s.heuresSemaine === null ? '' : t('hours', { heures: f.number(s.heuresSemaine, 2) }),
          ],
          text: s.descriptif,
        };
      }
      case 'experiences': {
        const e = row as Experience;
        return { title: e.intitule, facts: [e.organisme, e.duree], text: e.objectif };
      }
    }
  };
  const { title, facts, text } = lines();
  return (
    <div className={classes.summary}>
      <p className={classes.title}>
        <span className="p-figures">{row.annee}</span> · {title}
      </p>
      <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {text ? <p className={classes.text}>{text}</p> : null}
    </div>
  );
}
