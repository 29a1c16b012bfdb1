import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { RubriqueFiche } from '../../../domain/candidat/rubriques.ts';
import { champsProfil, erreursProfil, rubriquesProfil } from '../../../messages/portal-profil.ts';
import { portalRubriques } from '../../../messages/portal-rubriques.ts';
import { useLangue, useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { pathOfRubrique } from '../app/routes.ts';
import { FICHE_FIELDS, followBac, requiredOf } from './fields/fiche-fields.ts';
import { ProfileField } from './fields/profile-field.tsx';
import { leftAtFirst, shownErrors } from './fields/shown-errors.ts';
import { valueInWords } from './fields/value-in-words.ts';
import classes from './form.module.css';
import type { FormValues } from './forms.ts';
import { ConflictNotice } from './saving/conflict.tsx';
import { SaveLine } from './saving/save-line.tsx';
import { useFiche } from './use-fiche.ts';

/** Where « Continuer » leads: the next rubric of the guide. */
const NEXT = { infos: 'adresse', adresse: 'bac', bac: 'cursus-externe' } as const;
const NEXT_NAME = { infos: 'adresse', adresse: 'bac', bac: 'cursusExterne' } as const;

const idOf = (champ: string): string => `champ-${champ}`;

/** Infos, adresse, bac: one form that saves itself, and a way on to the next rubric. */
export function FicheForm({ rubrique }: { readonly rubrique: RubriqueFiche }) {
  const t = useMessages(portalRubriques);
  const names = useMessages(rubriquesProfil);
  const sentences = useMessages(erreursProfil);
  const [, navigate] = useLocation();
  const fiche = useFiche(rubrique);
  const { value, erreurs, conflicts } = fiche;
  const champs = useMessages(champsProfil);
  const langue = useLangue();
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftAtFirst(erreurs));
  const [all, setAll] = useState(false);
  const fields = FICHE_FIELDS[rubrique].filter(({ when }) => when?.(value) ?? true);
  const required = requiredOf(rubrique, value);
  const shown = shownErrors(erreurs, { left, all });

  const change = (champ: string, next: string | readonly string[]): void => {
    const values: FormValues = { ...value, [champ]: next };
    fiche.change(rubrique === 'bac' && champ !== 'specialites' ? followBac(values) : values);
  };
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    setAll(true);
    const first = fields.find(({ champ }) => erreurs.some((erreur) => erreur.champ === champ));
    if (first) {
      // After the sentences are drawn, so that they are read with their field.
      requestAnimationFrame(() => document.getElementById(idOf(first.champ))?.focus());
      return;
    }
    void fiche.flush();
    navigate(pathOfRubrique(NEXT[rubrique]));
  };
  return (
    <form className={classes.form} noValidate onSubmit={goOn}>
      <div className={classes.top}>
        <SaveLine
          state={fiche.state}
          savedAt={fiche.savedAt}
          local={
            conflicts.length > 0
              ? t('conflict.line', { count: conflicts.length })
              : t('save.incomplete', { count: new Set(erreurs.map(({ champ }) => champ)).size })
          }
          refusal={fiche.trouble?.kind === 'refused' ? fiche.trouble.problem.message : ''}
        />
      </div>
      <p className={classes.intro}>{t(`intro.${rubrique}`)}</p>
      {conflicts.map((conflict) => {
        const spec = FICHE_FIELDS[rubrique].find(({ champ }) => champ === conflict.champ);
        if (!spec) return null;
        const options = spec.options?.(value, langue, t) ?? [];
        return (
          <ConflictNotice
            key={conflict.champ}
            label={spec.label ? t(spec.label) : champs(spec.champ)}
            mine={valueInWords(conflict.mine, options)}
            theirs={valueInWords(conflict.theirs, options)}
            onChoose={(which) => {
              fiche.choose(conflict, which);
              requestAnimationFrame(() => document.getElementById(idOf(conflict.champ))?.focus());
            }}
          />
        );
      })}
      {fields.map((spec) => {
        const erreur = shown.get(spec.champ);
        return (
          <ProfileField
            key={spec.champ}
            spec={spec}
            idOf={idOf}
            values={value}
            required={required.includes(spec.champ)}
            error={erreur ? sentences(erreur.code, erreur.params) : null}
            onChange={change}
            onLeave={(champ) => {
              setLeft((before) => (before.has(champ) ? before : new Set(before).add(champ)));
              fiche.leave();
            }}
          />
        );
      })}
      {all && erreurs.length > 0 ? (
        <Notice tone="bad" role="alert">
          {t('form.errors', { count: new Set(erreurs.map(({ champ }) => champ)).size })}
        </Notice>
      ) : null}
      <div className={classes.actions}>
        <Button type="submit">{t('form.next', { rubrique: names(NEXT_NAME[rubrique]) })}</Button>
      </div>
    </form>
  );
}
