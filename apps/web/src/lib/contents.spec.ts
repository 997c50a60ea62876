import { describe, expect, it } from '@jest/globals';
import type { Content } from '../api/types.js';
import { answerOf, textOf } from './contents.js';

const content = (body: unknown): Content => ({
  id: 'c',
  kind: 'answer',
  subject: '1.1.1',
  body,
  hash: '',
  author: 'a',
  createdAt: '2023-01-01T00:00:00Z',
});

describe('contents as they come from the API', () => {
  it('are read as answers with their sources', () => {
    const read = answerOf(
      content({
        value: 'partial',
        text: { lang: 'id', text: 'Sebagian.' },
        evidence: [{ title: 'UU 18/2017', reference: 'Pasal 6' }, { broken: true }],
        asOf: '2023-04-30',
      }),
    );
    expect(read).toEqual({
      value: 'partial',
      text: { lang: 'id', text: 'Sebagian.' },
      evidence: [{ title: 'UU 18/2017', reference: 'Pasal 6', url: undefined }],
      asOf: '2023-04-30',
    });
  });

  it.each([null, 'text', { value: 'maybe', text: { lang: 'id', text: 'x' } }, { value: 'yes' }, []])(
    'give nothing for what is no answer: %j',
    (body) => expect(answerOf(content(body))).toBeNull(),
  );

  it('are read as texts', () => {
    expect(textOf(content({ lang: 'en', text: 'Why?' }))).toEqual({ lang: 'en', text: 'Why?' });
    expect(textOf(null)).toBeNull();
  });
});
