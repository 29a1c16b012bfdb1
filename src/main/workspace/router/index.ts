import { acceptInvitation } from './account/accept-invitation.ts';
import { lostQueues, noteRecoveryKey, recover } from './account/recovery.ts';
import { signIn } from './account/sign-in.ts';
import { signOut } from './account/sign-out.ts';
import { unlock } from './account/unlock.ts';
import { act } from './acts/act.ts';
import { withdraw } from './acts/withdraw.ts';
import { state as appState } from './app/state.ts';
import { changes } from './changes.ts';
import { list as listConflicts } from './conflicts/list.ts';
import { resolve } from './conflicts/resolve.ts';
import { get as getDossier } from './dossier/get.ts';
import { markRead } from './dossier/mark-read.ts';
import { preview } from './exports/preview.ts';
import { print } from './exports/print.ts';
import { release } from './exports/release.ts';
import { run } from './exports/run.ts';
import { sameBytes } from './facts/same-bytes.ts';
import { status } from './files/status.ts';
import { want } from './files/want.ts';
import { counts } from './inbox/counts.ts';
import { find } from './inbox/find.ts';
import { locate } from './inbox/locate.ts';
import { page } from './inbox/page.ts';
import { rows } from './inbox/rows.ts';
import { totals } from './inbox/totals.ts';
import { accord } from './lectures/accord.ts';
import { affecter } from './lectures/affecter.ts';
import { balayage } from './lectures/balayage.ts';
import { commissions } from './lectures/commissions.ts';
import { defaire } from './lectures/defaire.ts';
import { maCharge } from './lectures/ma-charge.ts';
import { plan } from './lectures/plan.ts';
import { suivi } from './lectures/suivi.ts';
import { apercu } from './lettres/apercu.ts';
import { list as listLettres } from './lettres/list.ts';
import { commandes } from './lots/commandes.ts';
import { dismiss as dismissLot } from './lots/dismiss.ts';
import { get as getLot } from './lots/get.ts';
import { ids as lotIds } from './lots/ids.ts';
import { lettre } from './lots/lettre.ts';
import { list as listLots } from './lots/list.ts';
import { portee } from './lots/portee.ts';
import { preview as previewLot } from './lots/preview.ts';
import { run as runLot } from './lots/run.ts';
import { undo as undoLot } from './lots/undo.ts';
import { preview as previewMail } from './mails/preview.ts';
import { get as getPlace } from './places/get.ts';
import { set as setPlace } from './places/set.ts';
import { changes as preferencesChanges } from './preferences/changes.ts';
import { get as getPreferences } from './preferences/get.ts';
import { set as setPreferences } from './preferences/set.ts';
import { dismiss } from './queue/dismiss.ts';
import { exportActs } from './queue/export.ts';
import { list as listQueue } from './queue/list.ts';
import { resend } from './queue/resend.ts';
import { get as getReprise } from './reprise/get.ts';
import { set as setReprise } from './reprise/set.ts';
import { candidats } from './seances/candidats.ts';
import { classement } from './seances/classement.ts';
import { get as getSeance } from './seances/get.ts';
import { list as listSeances } from './seances/list.ts';
import { pv } from './seances/pv.ts';
import { focus } from './sweep/focus.ts';
import { ready } from './sweep/ready.ts';
import { refs } from './sweep/refs.ts';
import { types } from './sweep/types.ts';
import { now } from './sync/now.ts';
import { period } from './sync/period.ts';
import { setOffline } from './sync/set-offline.ts';
import { state as syncState } from './sync/state.ts';
import { progress as textsProgress } from './texts/progress.ts';
import { search as searchTexts } from './texts/search.ts';
import { router } from './trpc.ts';

/** The one door of the interface into a workspace. Transformer: superjson on both ends. */
export const workspaceRouter = router({
  app: router({ state: appState }),
  account: router({ signIn, acceptInvitation, unlock, signOut, noteRecoveryKey, lostQueues, recover }),
  sync: router({ state: syncState, now, setOffline, period }),
  changes,
  inbox: router({ page, counts, locate, find, rows, totals }),
  dossier: router({ get: getDossier, markRead }),
  act,
  acts: router({ withdraw }),
  lots: router({
    commandes,
    ids: lotIds,
    portee,
    preview: previewLot,
    run: runLot,
    undo: undoLot,
    get: getLot,
    list: listLots,
    dismiss: dismissLot,
    lettre,
  }),
  queue: router({ list: listQueue, dismiss, resend, export: exportActs }),
  conflicts: router({ list: listConflicts, resolve }),
  preferences: router({ get: getPreferences, set: setPreferences, changes: preferencesChanges }),
  places: router({ get: getPlace, set: setPlace }),
  reprise: router({ get: getReprise, set: setReprise }),
  seances: router({ list: listSeances, get: getSeance, candidats, classement, pv }),
  lettres: router({ list: listLettres, apercu }),
  files: router({ status, want }),
  exports: router({ preview, run, print, release }),
  texts: router({ search: searchTexts, progress: textsProgress }),
  lectures: router({ commissions, plan, suivi, maCharge, accord, balayage, affecter, defaire }),
  sweep: router({ types, refs, focus, ready }),
  facts: router({ sameBytes }),
  mails: router({ preview: previewMail }),
});

export type WorkspaceRouter = typeof workspaceRouter;
