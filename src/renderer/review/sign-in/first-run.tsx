import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppState } from '../../../protocol/workspace.ts';
import { useTRPC } from '../app/api.ts';
import { AddressStep } from './address-step.tsx';
import { CredentialsStep } from './credentials-step.tsx';
import { type Door, doorOf } from './door.ts';
import { LostQueues } from './lost-queues.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { useSignIn } from './use-sign-in.ts';

type Step = 'address' | 'credentials' | 'passphrase';

/** First run: the server or an invitation, the password, and a passphrase where there is no keychain. */
export default function FirstRun({ app }: { readonly app: AppState }) {
  const trpc = useTRPC();
  const { data: lost } = useQuery(trpc.account.lostQueues.queryOptions());
  // An address that came with the workspace needs no step of its own.
  const [given] = useState(() => doorOf(app.serverUrl));
  const [step, setStep] = useState<Step>(given ? 'credentials' : 'address');
  const [address, setAddress] = useState(app.serverUrl);
  const [door, setDoor] = useState<Door | null>(given);
  const [credentials, setCredentials] = useState({ email: '', password: '' });
  const signIn = useSignIn();
  const of = given ? null : app.trousseau ? 2 : 3;

  const send = async (password: string, email: string, passphrase: string | null): Promise<void> => {
    if (!door) return;
    const code = await signIn.send(door, { email, password, passphrase });
    // The passphrase is the last thing asked for: another trouble is met where it can be mended.
    if (code !== null && code !== 'phrase') setStep('credentials');
  };
  if (step === 'address' || !door) {
    return (
      <AddressStep
        of={of}
        address={address}
        onNext={(typed) => {
          setAddress(typed);
          setDoor(doorOf(typed));
          setStep('credentials');
        }}
        footer={lost ? <LostQueues count={lost} /> : null}
      />
    );
  }
  if (step === 'credentials') {
    return (
      <CredentialsStep
        of={of}
        last={app.trousseau}
        door={door}
        email={credentials.email}
        failure={signIn.failure}
        busy={signIn.busy}
        onBack={() => {
          signIn.clear();
          setStep('address');
        }}
        onNext={(email, password) => {
          setCredentials({ email, password });
          if (app.trousseau) void send(password, email, null);
          else setStep('passphrase');
        }}
      />
    );
  }
  return (
    <PassphraseStep
      of={of}
      failure={signIn.failure}
      busy={signIn.busy}
      onBack={() => setStep('credentials')}
      onNext={(passphrase) => void send(credentials.password, credentials.email, passphrase)}
    />
  );
}
