import { describe, expect, it } from '@jest/globals';
import { profileSchema } from '@selaras/contracts';
import { ApiClient } from '@selaras/stack';
import { loadNamedCase } from './load.js';
import { replayAndAccount } from './run.js';
import { root, withTestStack } from '@selaras/stack/testing';

const loaded = loadNamedCase(root, 'overturned-outcome');

describe('an outcome that is overturned after the text was cleared', () => {
  it('stops the text until it is mended; what is published rests on the register of that hour', async () => {
    await withTestStack(async (stack) => {
      const { account } = await replayAndAccount({ loaded, stack, say: () => undefined });
      // Every step went as the script says, the refused ones too; published provenance was held against the log.
      expect(account).toMatchObject({
        violations: [],
        profile: { version: 3, statements: 2, statementsWithProvenance: 2, errata: 1 },
      });
      const client = new ApiClient({ apiUrl: stack.apiUrl, passwordOf: () => stack.demoPassword });
      const profile = profileSchema.parse(
        await client.must('org.officer', { method: 'GET', path: `/api/assessments/${loaded.key}/profile` }),
      );
      expect(profile).toMatchObject({
        status: 'published',
        changedStatements: 0,
        statements: [
          { id: 'S-1', provenance: [{ outcome: 'contested', outcomeAt: '4/1.1' }], changedSince: [] },
          { id: 'S-2', provenance: [{ outcome: 'contested', outcomeAt: '5/1.2' }], changedSince: [] },
        ],
        errata: [
          { statement: 'S-2', provenance: [{ outcomeAt: '5/1.2', contradictions: [{ status: 'reconciled' }] }] },
        ],
      });
      const inbox = await fetch(new URL(`/api/messages?assessment=${loaded.key}`, stack.inboxUrl));
      const mails = (await inbox.json()) as readonly { readonly to: string; readonly text: string }[];
      const told = mails.filter(({ text }) =>
        /The basis of the draft profile has changed|Dasar pernyataan dalam konsep profil berubah/.test(text),
      );
      expect(new Set(told.map(({ to }) => to.replace(/.*<|>.*/g, '')))).toEqual(
        new Set(['mfa.coordinator', 'org.officer', 'inst.researcher'].map((who) => `${who}@selaras.example`)),
      );
    });
  }, 400_000);
});
