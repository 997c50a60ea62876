import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { PageOfNone } from './shell/page-of-none.js';
import { pageOnDemand } from './shell/page-on-demand.js';

const AccountsPage = pageOnDemand('accounts', async () => (await import('./accounts/accounts-page.js')).AccountsPage);
const SightsPage = pageOnDemand('sights', async () => (await import('./sights/sights-page.js')).SightsPage);
const SecurityPage = pageOnDemand('security', async () => (await import('./security/security-page.js')).SecurityPage);
const ServicePage = pageOnDemand('service', async () => (await import('./service/service-page.js')).ServicePage);
const FrameworksPage = pageOnDemand(
  'frameworks',
  async () => (await import('./frameworks/frameworks-page.js')).FrameworksPage,
);
const FrameworkPage = pageOnDemand(
  'frameworks',
  async () => (await import('./frameworks/framework-page.js')).FrameworkPage,
);

const PreparationsPage = pageOnDemand(
  'preparations',
  async () => (await import('./preparations/preparations-page.js')).PreparationsPage,
);
const PreparationPage = pageOnDemand(
  'preparations',
  async () => (await import('./preparations/preparation-page.js')).PreparationPage,
);

const pages = [
  { path: 'service', Screen: ServicePage },
  { path: 'accounts', Screen: AccountsPage },
  { path: 'security', Screen: SecurityPage },
  { path: 'sights', Screen: SightsPage },
  { path: 'frameworks', Screen: FrameworksPage },
  { path: 'frameworks/:id/:version', Screen: FrameworkPage },
  { path: 'preparations', Screen: PreparationsPage },
  { path: 'preparations/:id/:step?', Screen: PreparationPage },
];

/** The pages of whoever runs the installation: nobody else's browser learns of them. */
export function OperatorPages({ otherwise }: { readonly otherwise: ReactNode }) {
  return (
    <Routes>
      {pages.map(({ path, Screen }) => (
        <Route key={path} path={path} element={<PageOfNone Screen={Screen} />} />
      ))}
      <Route path="*" element={otherwise} />
    </Routes>
  );
}
