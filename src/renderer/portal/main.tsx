import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createPortalClient } from './app/client.ts';
import { followConnection } from './app/connection.ts';
import { followFocus } from './app/focus.ts';
import { watchJeton } from './app/jeton.ts';
import { firstLangue } from './app/langue.tsx';
import { returnToSuite, watchHistory } from './app/navigation.ts';

const root = document.getElementById('root');
if (!root) throw new Error('no #root in the page');
document.documentElement.lang = firstLangue();
watchJeton();
returnToSuite();
watchHistory();
followFocus();
followConnection();
createRoot(root).render(
  <StrictMode>
    <App client={createPortalClient()} />
  </StrictMode>,
);
