import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './ui/base.css';
import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { asProblem } from './api/problem.js';
import { keys } from './api/queries.js';
import { App } from './app.js';
import { fetchedWords } from './i18n/fetched.js';
import { startTexts } from './i18n/index.js';
import { noteSessionEnded } from './session/session-ended.js';
import { theme } from './theme.js';
import { later } from './ui/later.js';

// What is told before they are there waits for them.
const Notifications = later(async () => (await import('./ui/told.js')).Notifications);

/** A 401 on anything but the sign-in means that the session is over: back to the sign-in, saying so. */
function onFailure(error: unknown): void {
  if (asProblem(error).code !== 'UNAUTHENTICATED') return;
  noteSessionEnded(true);
  client.setQueryData(keys.session, null);
}

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: onFailure }),
  mutationCache: new MutationCache({ onError: onFailure }),
  defaultOptions: {
    // Without a network an act fails at once and says so. The library would keep it and send it when the network is
    // back, long after its author gave it up.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      // A refusal stays a refusal; only a failing service or line is worth another try.
      retry: (failures, error) => {
        const { status } = asProblem(error);
        return failures < 2 && (status === 0 || status >= 500);
      },
      staleTime: 5_000,
      refetchOnWindowFocus: true,
    },
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await startTexts(fetchedWords);
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <Notifications position="bottom-right" />
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
