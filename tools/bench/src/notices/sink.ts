import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { readConfig } from '@selaras/platform';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';

// A process of its own, so that what it costs to take a mail is nobody's who sends one.
const { SMTP_PORT, HTTP_PORT } = readConfig(
  z.object({ SMTP_PORT: z.coerce.number(), HTTP_PORT: z.coerce.number() }),
  process.env,
);
const host = '127.0.0.1';
/** Message-IDs of the mails that were taken, in order, also of those that came again. */
let taken: string[] = [];

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData: (stream, _session, done) => {
    text(stream).then((mail) => {
      taken.push(/^Message-ID:\s*(<[^>]*>)/im.exec(mail)?.[1] ?? '');
      done();
    }, done);
  },
});
// A sender that is killed leaves broken connections behind.
smtp.on('error', () => undefined);
smtp.listen(SMTP_PORT, host);

/** `GET /count` how many, `GET /` all of them, `POST /` forgets them. */
const http = createServer((request, response) => {
  if (request.method === 'POST') taken = [];
  response.end(JSON.stringify(request.url === '/count' ? taken.length : taken));
});
http.listen(HTTP_PORT, host, () => process.stdout.write('sink ready\n'));
process.once('SIGTERM', () => process.exit(0));
