import type { Langue } from '../../../../domain/codes.ts';
import type { champsProfil } from '../../../../messages/portal-profil.ts';
import type { portalRubriques } from '../../../../messages/portal-rubriques.ts';
import type { FormValues } from '../forms.ts';

/** Names of the fields, as the catalogue has them. */
export type Champ = keyof (typeof champsProfil)['fr'];
type Texte = keyof (typeof portalRubriques)['fr'];

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** How one field of a rubric is drawn; what it may hold is the domain's. */
export interface FieldSpec {
  readonly champ: Champ;
  readonly kind: 'text' | 'textarea' | 'date' | 'select' | 'radio' | 'specialites';
  /** Its own label, where that of the catalogue does not fit this rubric. */
  readonly label?: Texte;
  readonly help?: Texte;
  /** https://html.spec.whatwg.org/#autofill */
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric' | 'decimal' | 'tel';
  readonly width?: 'short' | 'medium';
  readonly options?: (values: FormValues, langue: Langue, t: (key: Texte) => string) => readonly Option[];
  /** Shown only then. */
  readonly when?: (values: FormValues) => boolean;
}
