import type { Couleur } from '../../../domain/couleurs.ts';
import type { EtiquetteVue } from '../../../protocol/workspace.ts';
import classes from './etiquettes.module.css';

/** Decorative: the word beside it tells. */
export const Swatch = ({ couleur }: { readonly couleur: Couleur }) => (
  <span className={classes.swatch} data-couleur={couleur} aria-hidden="true" />
);

/** An étiquette: its colour and its word. */
export const TagChip = ({ etiquette }: { readonly etiquette: EtiquetteVue }) => (
  <span className={classes.chip}>
    <Swatch couleur={etiquette.couleur} />
    <span className={classes.word}>{etiquette.libelle}</span>
  </span>
);
