import { describe, expect, it } from '@jest/globals';
import { aMessage, aNotice, inEnglish, wednesdayAfternoon } from '../testing/messages.js';
import { renderMail } from './mail.js';

const letter = aMessage({
  form: 'single',
  notices: [
    aNotice({
      kind: 'handedOver',
      items: [],
      data: {},
      until: null,
      open: [
        { what: 'acceptIndicators', body: 'KEMLU', items: ['1.2.10', '1.2.9', '1.2.9'], until: wednesdayAfternoon },
        { what: 'commentProfile', body: null, items: [], until: null },
      ],
    }),
  ],
});

describe('the letter to a successor', () => {
  it('says of what they are in charge now, and lists what is open with its deadline', () => {
    const { subject, text } = renderMail(letter);
    expect(subject).toContain('Serah terima tugas: narahubung utama KEMLU');
    expect(text).toContain('Mulai sekarang Bapak/Ibu bertugas sebagai narahubung utama KEMLU.');
    expect(text).toMatch(/Menerima atau menolak indikator: 1\.2\.9, 1\.2\.10; paling lambat .*28 Juni 2023/);
    expect(text).toContain('Menanggapi konsep profil atau mengajukan keberatan: tanpa tenggat');
    const english = renderMail(inEnglish(letter)).text;
    expect(english).toContain('From now on you are the main focal point of KEMLU.');
    expect(english).toMatch(/Accept or refuse indicators: 1\.2\.9, 1\.2\.10; by .*28 June 2023/);
  });

  it('says so when nothing is open', () => {
    const empty = aMessage({
      form: 'single',
      notices: [aNotice({ kind: 'handedOver', items: [], data: {}, open: [] })],
    });
    expect(renderMail(empty).text).toContain('Saat ini tidak ada yang perlu dikerjakan.');
    expect(renderMail(inEnglish(empty)).text).toContain('Nothing is waiting for you at the moment.');
  });
});

it('a vacancy is told to the coordinator with the office and the body, and what to do', () => {
  const vacant = aMessage({
    notices: [aNotice({ kind: 'vacancy', why: 'coordinator', items: [], data: { office: 'validatingAuthority' } })],
  });
  expect(renderMail(vacant).text).toMatch(/Belum ada yang ditunjuk sebagai pejabat pengesah KEMLU\..*Mohon ditunjuk\./);
  expect(renderMail(inEnglish(vacant)).text).toMatch(
    /Nobody is appointed as validating authority of KEMLU\..*Please appoint/,
  );
});
