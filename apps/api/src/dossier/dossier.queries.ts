import { Injectable } from '@nestjs/common';
import type { DossierDetail } from '@selaras/contracts';
import { workflowIds } from '@selaras/domain';
import type { DossierItemView, Plan } from '@selaras/domain';
import { codeSchema } from '@selaras/contracts';
import { parts } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import { ApiProblem } from '../http/problem.js';
import { Screen } from '../http/screen.js';
import { NamesService, asked, contentsOf, namesOf, titles } from '../reads/names.service.js';
import { offerRows, offersFor, previewOf } from '../reads/offers.js';
import { askedFor, questionRows } from '../reads/questions.js';
import { openedBy, sees } from '../reads/sight.js';

/** Everything a body has to do with an assessment. */
export const dossier = new Screen(({ key, params: { bodyCode } }) => {
  const { success, data: body } = codeSchema.safeParse(bodyCode);
  if (!success) throw new ApiProblem('NOT_FOUND');
  return {
    entry: parts.doc('body', body),
    line: parts.doc('dossier', body),
    items: parts.docs('dossierItem', { body }),
    register: parts.registerOf(body),
    offersIn: parts.docs('offer', { having: { to: body } }),
    offersOut: parts.docs('offer', { having: { from: body } }),
    plan: parts.plan,
    rounds: parts.docs('round'),
    questions: parts.docs('question', { body }),
    replies: parts.replies(workflowIds.dossier(key, body)),
    texts: parts.dossierTexts(body, workflowIds.dossier(key, body)),
    bodies: parts.bodies([body]),
  };
});

/** A body's answers, with what it was offered and asked. */
@Injectable()
export class DossierQueries {
  constructor(private readonly names: NamesService) {}

  /** @throws ApiProblem NOT_FOUND for a body that does not take part */
  async dossier(member: Member, body: string): Promise<DossierDetail> {
    const { assessment } = member;
    const found = dossier.of(member);
    if (found.entry === null) throw new ApiProblem('NOT_FOUND');
    const wording = await this.names.wording(assessment);
    const contents = contentsOf(found.texts);
    const preview = previewOf(assessment, found.plan);
    const ofBody = { bodies: [body] };
    const seesRefusals = sees(member, 'dossier.refusal', ofBody);
    return {
      at: preview.now,
      body,
      ...namesOf(found).body(body),
      contacts: { ...found.entry.contacts },
      pausedUntil: sees(member, 'pause', ofBody) ? (found.line?.pausedUntil ?? null) : null,
      items: found.items
        .map(({ body: _body, authors: _authors, ...item }) => {
          const line = found.register[item.indicator];
          const answer = answerFor(member, body, item, line, found.plan);
          return {
            ...item,
            dimension: wording.indicator(item.indicator).dimension,
            ...titles(wording, item.indicator),
            ...asked(wording, item.indicator),
            registerVersion: line?.version ?? 0,
            answer,
            content: contents(answer),
            refusal: seesRefusals ? item.refusal : null,
          };
        })
        .sort((a, b) => wording.place(a.indicator) - wording.place(b.indicator)),
      offersIn: offerRows(offersFor(member, found.offersIn), wording, contents, preview),
      offersOut: offerRows(offersFor(member, found.offersOut), wording, contents, preview),
      questions: [...questionRows(askedFor(member, found), wording, contents)],
    };
  }
}

/**
 * The answer that the member has before them: the one that the body is writing, where that is open to them, or else the
 * one that it submitted last.
 */
function answerFor(
  member: Member,
  body: string,
  { answer }: Pick<DossierItemView, 'answer'>,
  line: parts.RegisterLine | undefined,
  plan: Plan | null,
): DossierItemView['answer'] {
  if (sees(member, 'answer', { bodies: [body], grounds: openedBy(plan) })) return answer;
  const submitted = line?.answer ?? null;
  return sees(member, 'answer', { bodies: [body], grounds: ['submitted'] }) ? submitted : null;
}
