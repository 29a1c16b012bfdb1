/**
 * `node scripts/bootstrap.mjs cas-real`: a student signs in through a real CAS (Debian's LemonLDAP::NG on
 * loopback) and our client, and CAS signs her out. Exit 0 with a sentence where no CAS can be had; 1 when
 * there was one and our client failed.
 */
import { strict as assert } from 'node:assert';
import { createBrowser } from '../cas-real/browser.ts';
import { type Issuer, provideLemonldap, STUDENT, startLemonldap, TEACHER } from '../cas-real/lemonldap.ts';
import { queryOf, type Service, startService, told } from '../cas-real/service.ts';

/** A person types her password, and her browser comes back: its cookie, and what it is sent back with. */
async function typeIn(issuer: Issuer, service: Service, person: typeof STUDENT | typeof TEACHER) {
  const browser = createBrowser();
  const start = service.doorTo(issuer.url).begin('/candidat');
  const form = await browser.get(start.url);
  assert.equal(form.status, 200, `the login form answers ${form.status}`);
  const wrong = await browser.submit(form, { ...person, password: 'wrong' });
  assert.equal(wrong.location, null, 'a wrong password came back to the service');
  const entered = await browser.submit(await browser.get(start.url), person);
  const back = entered.location ?? '';
  assert.ok(back.startsWith(`${service.url}?`), `CAS sends the browser to "${back}" (${entered.status})`);
  return { browser, cookie: start.cookie, query: queryOf(back) };
}

/** Every step that a person takes, and those that somebody else would. */
async function signInAndOut(issuer: Issuer, service: Service): Promise<void> {
  const door = service.doorTo(issuer.url);
  const { browser, cookie, query } = await typeIn(issuer, service, STUDENT);
  const signedIn = await door.finish(cookie, query);
  assert.ok(signedIn.ok, told(signedIn));
  const { utilisateur, nom, prenom, email } = signedIn.identite;
  assert.deepEqual(
    [utilisateur, nom, prenom, email],
    ['rtyler', 'Tylér-Œuvrard', 'Rose', 'rtyler@badwolf.org'],
  );
  console.log('Signed in: the ticket, the user and the attributes are understood.');

  // Another process doesn't remember the ticket: CAS itself refuses it.
  const again = await service.doorTo(issuer.url).finish(cookie, query);
  assert.ok(!again.ok && again.refus.code === 'ticket_refuse', `a ticket twice: ${told(again)}`);
  // Known to CAS by now, the browser comes straight back; its ticket is for this sign-in only.
  const straight = (await browser.get(door.begin('/candidat').url)).location ?? '';
  const theirs = door.begin('/candidat');
  const theirService = new URL(theirs.url).searchParams.get('service') ?? '';
  const crossed = await door.finish(theirs.cookie, {
    ...queryOf(theirService),
    ticket: queryOf(straight).ticket,
  });
  assert.ok(!crossed.ok && crossed.refus.code === 'ticket_refuse', `a ticket elsewhere: ${told(crossed)}`);
  const teacher = await typeIn(issuer, service, TEACHER);
  const kept = await door.finish(teacher.cookie, teacher.query);
  assert.ok(!kept.ok && kept.refus.code === 'non_admis', `a teacher: ${told(kept)}`);
  console.log('Refused: a ticket for the second time, a ticket of another sign-in, and a teacher.');

  const out = await browser.get(door.logoutUrl);
  assert.ok(out.status < 400, `the logout page answers ${out.status}`);
  const asked = await service.nextLogout();
  assert.ok(asked.ok, `CAS posts a logout request that is not understood: ${JSON.stringify(asked)}`);
  assert.equal(asked.ticketHash, signedIn.ticketHash, 'CAS signs out another session');
  const after = await browser.get(door.begin('/candidat').url);
  assert.equal(after.location, null, 'CAS still knows the browser');
  console.log('Signed out: CAS named the session to close, and asks for a password again.');
}

/** True when all went as it should. */
async function tryWith(service: Service): Promise<boolean> {
  const missing = await provideLemonldap();
  const issuer = missing === null ? await startLemonldap(service.url).catch(String) : missing;
  if (typeof issuer === 'string') {
    console.log(`No real CAS here, nothing was tried. ${issuer}`);
    return true;
  }
  try {
    await signInAndOut(issuer, service);
    console.log('LemonLDAP::NG: all done.');
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(issuer.log());
    return false;
  } finally {
    await issuer.stop();
  }
}

const service = await startService();
try {
  process.exitCode = (await tryWith(service)) ? 0 : 1;
} finally {
  await service.close();
}
