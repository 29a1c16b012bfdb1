import { assertNever } from '../../../domain/refusal.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import type { TextPlace } from '../../../protocol/texts.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';

/** « Relevé de notes, p. 2 », « Stages », « Note de Mme Roux ». */
export function usePlaceName(): (place: TextPlace) => string {
  const t = useMessages(reviewTexts);
  const name = useBilingue();
  return (place) => {
    switch (place.kind) {
      case 'piece':
        return t('page', { piece: name(place.libelle), page: place.page });
      case 'reponse':
        return t('place.reponse', { question: name(place.question) });
      case 'note':
        return t('place.note', { auteur: place.auteur });
      case 'surlignage':
        return t('place.surlignage', { auteur: place.auteur, piece: name(place.libelle), page: place.page });
      case 'avis':
        return t('place.avis', { auteur: place.auteur });
      case 'bac':
      case 'cursus':
      case 'stages':
      case 'experiences':
      case 'monAvis':
        return t(`place.${place.kind}`);
      default:
        return assertNever(place);
    }
  };
}
