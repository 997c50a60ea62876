import type { Recipe } from './recipe.js';

/** French, begun as a copy of English. */
export const language: Recipe = {
  title: 'An interface language',
  goal: 1,
  folders: ['libs/language/src/languages/'],
  changes: [
    {
      file: 'libs/language/src/languages/fr/',
      copyOf: 'libs/language/src/languages/en/',
      words: [
        [/readonly 'en ([\w-]+)'/g, "readonly 'fr $1'"],
        [/name: 'English'/g, "name: 'Français'"],
        [/time: '\{hours\}:\{minutes\}'/g, "time: '{hours} h {minutes}'"],
        [/`Dear \$\{name\},`/g, '`Bonjour ${name},`'],
        [/'Not signed in'/g, "'Session absente'"],
        [/'Request not understood'/g, "'Requête incomprise'"],
        [/'empty text: it shows nothing'/g, "'texte vide'"],
        [/title = 'Overview'/g, "title = 'Vue d’ensemble'"],
      ],
    },
    {
      file: 'libs/language/src/languages/index.ts',
      after: "import { frame as enFrame, itself as enItself } from './en/index.js';\n",
      insert: "import { frame as frFrame, itself as frItself } from './fr/index.js';\n",
    },
    {
      file: 'libs/language/src/languages/whole.ts',
      after: "import { words as enWords } from './en/index.js';\n",
      insert: "import { words as frWords } from './fr/index.js';\n",
    },
    { file: 'libs/language/src/languages/index.ts', after: '  en: enItself,\n', insert: '  fr: frItself,\n' },
    { file: 'libs/language/src/languages/whole.ts', after: '  en: enWords,\n', insert: '  fr: frWords,\n' },
    { file: 'libs/language/src/languages/index.ts', after: '  en: enFrame,\n', insert: '  fr: frFrame,\n' },
  ],
  proof: [
    // What every language is held to.
    { file: 'libs/language/src/screens.spec.ts' },
    { file: 'libs/language/src/words.spec.ts' },
    {
      file: 'libs/delivery/src/templates/recipe-language.spec.ts',
      text: `import { expect, it } from '@jest/globals';
import { isLang, langs } from '@selaras/language';
import { aMessage } from '../testing/messages.js';
import { renderMail } from './mail.js';

it('a mail is written in the new language, which people may choose', () => {
  expect([langs, isLang('fr'), isLang('de')]).toEqual([['id', 'en', 'fr'], true, false]);
  const message = aMessage();
  const recipient = { ...message.recipient, lang: 'fr' as const };
  const { text, html } = renderMail({ ...message, recipient }, { origin: 'https://selaras.example' });
  expect(text).toContain('Bonjour ');
  expect(html).toContain('lang="fr"');
});
`,
    },
    {
      file: 'apps/api/src/http/recipe-language.spec.ts',
      text: `import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from '@jest/globals';
import { Controller, Module, Post } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { written } from '@selaras/contracts';
import pino from 'pino';
import { Language } from './language.js';
import { ProblemFilter } from './problem.filter.js';
import { validate } from './validate.js';

@Controller()
class Asked {
  @Post()
  ask(@Language() lang: 'fr'): string {
    return validate(written(10), '', lang);
  }
}
const filter = new ProblemFilter(pino({ enabled: false }));
@Module({ controllers: [Asked], providers: [{ provide: APP_FILTER, useValue: filter }] })
class Api {}

const apps: NestExpressApplication[] = [];
afterAll(() => Promise.all(apps.map((app) => app.close())));

it('the api answers in the new language, places of a bad request included', async () => {
  const app = await NestFactory.create<NestExpressApplication>(Api, { logger: false });
  apps.push(app);
  const server = await app.listen(0, '127.0.0.1');
  if (!server.listening) await once(server, 'listening');
  const address = \`http://127.0.0.1:\${(server.address() as AddressInfo).port}/\`;
  const ask = (tag: string) => fetch(address, { method: 'POST', headers: { 'accept-language': tag } });
  const reply = await ask('fr-CA, fr;q=0.9');
  expect(reply.headers.get('content-language')).toBe('fr');
  expect(await reply.json()).toMatchObject({ title: 'Requête incomprise', errors: [{}, { message: 'texte vide' }] });
  expect((await ask('de')).headers.get('content-language')).toBe('en');
});
`,
    },
  ],
};
