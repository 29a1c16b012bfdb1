import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createWorkspaceClient } from '../pipe/workspace-client.ts';
import { App } from './app/app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('no #root in the page');
createRoot(root).render(
  <StrictMode>
    <App client={createWorkspaceClient()} />
  </StrictMode>,
);
