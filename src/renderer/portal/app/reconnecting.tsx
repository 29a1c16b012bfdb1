import { Suspense } from 'react';
import { lazyPage } from './lazy-page.ts';
import { useReconnecting } from './reconnection.ts';

const SignInAgain = lazyPage(() => import('../compte/sign-in-again.tsx'));

/** The window that asks to sign in again, when a session ended in the middle of something. */
export function Reconnecting() {
  const asking = useReconnecting();
  if (!asking) return null;
  return (
    <Suspense fallback={null}>
      <SignInAgain />
    </Suspense>
  );
}
