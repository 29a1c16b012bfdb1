import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createWorkspaceClient } from '../pipe/workspace-client.ts';
import { App } from './app/app.tsx';
import { createPresentation } from './presentation/presentation.ts';
import { presentationLink } from './presentation/presentation-link.ts';

const root = document.getElementById('root');
if (!root) throw new Error('no #root in the page');
const presentation = createPresentation();
const client = createWorkspaceClient(presentationLink(presentation));
createRoot(root).render(
  <StrictMode>
    <App client={client} presentation={presentation} />
  </StrictMode>,
);
