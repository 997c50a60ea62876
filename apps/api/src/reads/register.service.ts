import { Injectable } from '@nestjs/common';
import type { Crosscheck, DossierDetail, IndicatorRow, OfferRow, QuestionRow } from '@selaras/contracts';
import { answeringDeadline } from '@selaras/domain';
import type { Calendar, Instant, Offer, Plan, RoundView } from '@selaras/domain';
import { ViewRepository } from '@selaras/persistence';
import type { AssessmentRow } from '@selaras/persistence';
import { ApiProblem } from '../http/problem.js';
import { CaseClock } from './case-clock.js';
import { NamesService } from './names.service.js';
import type { Contents, Wording } from './names.service.js';

/** Reads of the register, the handoffs, the cross-check and the dossiers. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly views: ViewRepository,
    private readonly names: NamesService,
    private readonly clock: CaseClock,
  ) {}

  async indicators(assessment: AssessmentRow): Promise<readonly IndicatorRow[]> {
    const [rows, wording] = await Promise.all([
      this.views.list(assessment.key, 'indicator'),
      this.names.wording(assessment),
    ]);
    // The catalogue's order, not that of the codes as text.
    const order = new Map(wording.framework.indicators.map((indicator, index) => [indicator.code, index]));
    return rows
      .map(({ doc }): IndicatorRow => {
        const { titleId, titleEn, domain, answerType, evidenceId, evidenceEn } = wording.indicator(doc.code);
        return {
          ...doc,
          contributors: [...doc.contributors],
          refusedBy: [...doc.refusedBy],
          titleId,
          titleEn,
          domain,
          answerType,
          evidenceId,
          evidenceEn,
        };
      })
      .sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
  }

  /** Offers, newest first; of certain bodies when given. */
  async offers(assessment: AssessmentRow, bodies?: readonly string[]): Promise<readonly OfferRow[]> {
    const rows = (await this.views.list(assessment.key, 'offer'))
      .map((row) => row.doc)
      .filter((offer) => bodies === undefined || bodies.includes(offer.from) || bodies.includes(offer.to));
    const [wording, contents, preview] = await Promise.all([
      this.names.wording(assessment),
      this.names.contents(
        assessment.key,
        rows.map((offer) => offer.note),
      ),
      this.preview(assessment),
    ]);
    return rows
      .map((offer) => offerRow(offer, wording, contents, preview))
      .sort((a, b) => b.proposedAt - a.proposedAt || (a.id < b.id ? -1 : 1));
  }

  async crosscheck(assessment: AssessmentRow): Promise<Crosscheck> {
    const [rounds, questions, contradictions, wording] = await Promise.all([
      this.views.list(assessment.key, 'round'),
      this.questions(assessment),
      this.views.list(assessment.key, 'contradiction'),
      this.names.wording(assessment),
    ]);
    const contents = await this.names.contents(
      assessment.key,
      contradictions.flatMap(({ doc }) => [doc.text, doc.resolution]),
    );
    return {
      rounds: rounds.map(({ doc }) => doc).sort((a, b) => a.number - b.number),
      questions: [...questions],
      contradictions: contradictions.map(({ doc }) => ({
        ...doc,
        bodies: [...doc.bodies],
        ...titles(wording, doc.indicator),
        content: contents(doc.text),
        resolutionContent: contents(doc.resolution),
      })),
    };
  }

  /**
   * Everything a body has to do with the assessment.
   *
   * @throws ApiProblem NOT_FOUND for a body that does not take part
   */
  async dossier(assessment: AssessmentRow, body: string): Promise<DossierDetail> {
    const { key } = assessment;
    const entry = await this.views.one(key, 'body', body);
    if (entry === null) throw new ApiProblem('NOT_FOUND');
    const [at, line, items, register, offers, questions, names, wording] = await Promise.all([
      this.clock.at(assessment),
      this.views.one(key, 'dossier', body),
      this.views.list(key, 'dossierItem', { body }),
      this.views.list(key, 'indicator'),
      this.offers(assessment, [body]),
      this.questions(assessment, body),
      this.names.names({ bodies: [body] }),
      this.names.wording(assessment),
    ]);
    const versions = new Map(register.map(({ doc }) => [doc.code, doc.version]));
    const order = new Map(wording.framework.indicators.map((indicator, index) => [indicator.code, index]));
    const contents = await this.names.contents(
      key,
      items.map(({ doc }) => doc.answer),
    );
    return {
      at,
      body,
      ...names.body(body),
      contacts: { ...entry.doc.contacts },
      pausedUntil: line?.doc.pausedUntil ?? null,
      items: items
        .map(({ doc: { body: _body, ...item } }) => {
          const { dimension, titleId, titleEn, answerType, evidenceId, evidenceEn } = wording.indicator(item.indicator);
          return {
            ...item,
            dimension,
            titleId,
            titleEn,
            answerType,
            evidenceId,
            evidenceEn,
            registerVersion: versions.get(item.indicator) ?? 0,
            content: contents(item.answer),
          };
        })
        .sort((a, b) => (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0)),
      offersIn: offers.filter((offer) => offer.to === body),
      offersOut: offers.filter((offer) => offer.from === body),
      questions: [...questions],
    };
  }

  private async questions(assessment: AssessmentRow, body?: string): Promise<readonly QuestionRow[]> {
    const { key } = assessment;
    const [rows, rounds, replies, wording] = await Promise.all([
      this.views.list(key, 'question'),
      this.views.list(key, 'round'),
      this.views.replies(key),
      this.names.wording(assessment),
    ]);
    const questions = rows.map((row) => row.doc).filter((question) => body === undefined || question.body === body);
    const contents = await this.names.contents(
      key,
      questions.flatMap((question) => [question.text, ...(replies.get(question.id) ?? [])]),
    );
    const byNumber = new Map<number, RoundView>(rounds.map(({ doc }) => [doc.number, doc]));
    return questions.flatMap((question): QuestionRow[] => {
      const round = byNumber.get(question.round);
      // The two rows are written by one step, so a question without its round is a moment between two reads.
      if (round === undefined) return [];
      return [
        {
          id: question.id,
          round: question.round,
          indicator: question.indicator,
          ...titles(wording, question.indicator),
          body: question.body,
          text: question.text,
          content: contents(question.text),
          replies: (replies.get(question.id) ?? []).flatMap((ref) => contents(ref) ?? []),
          status: question.status,
          deadline: round.deadline.instant,
        },
      ];
    });
  }

  /** When answers would be due that are taken over now. */
  private async preview(assessment: AssessmentRow): Promise<Preview> {
    const [view, now] = await Promise.all([
      this.views.one(assessment.key, 'assessment', assessment.key),
      this.clock.at(assessment),
    ]);
    return { calendar: assessment.calendar, plan: view?.doc.plan ?? null, now };
  }
}

interface Preview {
  readonly calendar: Calendar;
  readonly plan: Plan | null;
  readonly now: Instant;
}

function titles(wording: Wording, code: string): { readonly titleId: string; readonly titleEn: string } {
  const { titleId, titleEn } = wording.indicator(code);
  return { titleId, titleEn };
}

function offerRow(offer: Offer, wording: Wording, contents: Contents, preview: Preview): OfferRow {
  const pending = offer.status === 'open' || offer.status === 'escalated' || offer.status === 'hopLimit';
  const { calendar, plan, now } = preview;
  return {
    ...offer,
    ...titles(wording, offer.indicator),
    noteContent: contents(offer.note),
    answeringPreview: pending && plan !== null ? answeringDeadline(calendar, plan, now, null).instant : null,
  };
}
