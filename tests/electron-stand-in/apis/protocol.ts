import { strict } from '../strict.ts';
import { app } from './app.ts';

interface CustomScheme {
  readonly scheme: string;
  readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean };
}

/** Schemes are http origins on `localhost` here: standard and secure, so those must have been asked for. */
export const protocol = strict(
  {
    registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
      if (app.isReady())
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges } of schemes)
        if (!privileges?.standard || !privileges.secure)
          throw new Error(
            `stand-in: ${scheme} without the privileges standard and secure is not implemented`,
          );
    },
  },
  'protocol',
);
