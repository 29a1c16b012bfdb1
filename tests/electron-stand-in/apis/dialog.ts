import { strict } from '../strict.ts';

/** A test answers by replacing the function: `app.evaluate(({ dialog }) => { dialog.showMessageBox = … })`. */
export const dialog = strict(
  {
    showMessageBox: (options: { readonly message: string }): Promise<{ readonly response: number }> =>
      Promise.reject(new Error(`stand-in: nobody answers the dialog "${options.message}"`)),
  },
  'dialog',
);
