/** The least that React and Mantine can show: a heading, and a button that answers. */
import { Button, MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

function Plain() {
  const [count, setCount] = useState(0);
  return (
    <main>
      <h1>Page simple</h1>
      <Button onClick={() => setCount(count + 1)}>{`Compter : ${count}`}</Button>
    </main>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('no #root in the page');
createRoot(root).render(
  <MantineProvider getStyleNonce={() => nonce}>
    <Plain />
  </MantineProvider>,
);
