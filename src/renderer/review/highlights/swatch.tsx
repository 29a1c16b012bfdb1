import type { Couleur } from '../../../domain/couleurs.ts';
import classes from './highlights.module.css';

/** A colour as the pages show it: with its own line under it. Named by the words beside it. */
export const Swatch = ({ couleur }: { readonly couleur: Couleur }) => (
  <span className={classes.swatch} data-couleur={couleur} aria-hidden="true" />
);
