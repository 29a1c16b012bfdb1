import { useEffect, useEffectEvent } from 'react';
import { useLocation, useSearch } from 'wouter';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useAskedPassage } from '../app/asked-passage.tsx';
import { parseDossierLink } from '../app/dossier-link.ts';
import { dossierPath } from '../app/routes.ts';
import { useUndo } from '../app/undo.tsx';
import { useCiting } from './citing.tsx';
import { useDossier } from './dossier-context.tsx';
import { useFoundPassage } from './found-passage.tsx';

const wordsOf = (find: string): readonly string[] => find.split(/\s+/).filter((mot) => mot !== '');

/** Goes to the passage that was asked for elsewhere, or to the pièce and the page, or the part, that a link names, once: the address is then that of the dossier alone. */
export function FollowLink() {
  const t = useMessages(reviewDossier);
  const search = useSearch();
  const [, navigate] = useLocation();
  const { view, tabs, current, select } = useDossier();
  const { show, find } = useCiting();
  const { goTo: goToPassage } = useFoundPassage();
  const { tell } = useUndo();
  const path = dossierPath(view.dossier.id);

  const follow = useEffectEvent(() => {
    const link = parseDossierLink(`${path}?${search}`);
    navigate(path, { replace: true });
    if (!link) return;
    if (link.rubrique !== undefined) {
      const { rubrique, element, find: mots = '' } = link;
      // What was highlighted is shown on its page too.
      const note = rubrique === 'surlignages' ? view.notes.find(({ id }) => id === element) : undefined;
      if (note?.ancre) show({ ...note.ancre, id: note.id });
      return goToPassage({ rubrique, element: element ?? null, mots: wordsOf(mots) });
    }
    const tab =
      link.typePieceId === undefined ? current : tabs.find(({ type }) => type.id === link.typePieceId);
    if (!tab) return tell(t('linkNoPiece'));
    if (link.page === undefined || !tab.shown) return select(tab.type.id);
    if (link.find !== undefined) {
      const { sha256 } = tab.shown;
      return find({ typePieceId: tab.type.id, sha256, page: link.page, mots: wordsOf(link.find) });
    }
    // Without a passage the place is brought into view, and nothing is marked.
    const { version = tab.shown.sha256, page, zones: quads = [] } = link;
    show({ id: 'lien', typePieceId: tab.type.id, sha256: version, page, quads, extrait: '' });
  });
  useEffect(() => {
    if (search !== '') follow();
  }, [search]);
  const { asked, done } = useAskedPassage();
  const showAsked = useEffectEvent(() => {
    // Another dossier was gone to since: it is not asked for any more.
    if (asked?.dossierId === view.dossier.id) show(asked.citation);
    done();
  });
  useEffect(() => {
    if (asked) showAsked();
  }, [asked]);
  return null;
}
