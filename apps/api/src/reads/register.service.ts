import { Injectable } from '@nestjs/common';
import type { Crosscheck, DossierDetail, IndicatorRow, OfferRow, QuestionRow } from '@selaras/contracts';
import { answeringDeadline, workflowIds } from '@selaras/domain';
import type { Calendar, ContentRef, Instant, Offer, Plan, Question, RoundView } from '@selaras/domain';
import { ViewRepository, parts } from '@selaras/persistence';
import type { AssessmentRow } from '@selaras/persistence';
import { ApiProblem } from '../http/problem.js';
import { caseNow } from './case-clock.js';
import { NamesService, namesOf } from './names.service.js';
import type { Contents, Wording } from './names.service.js';

/** Reads of the register, the handoffs, the cross-check and the dossiers: one statement each, and one for the texts. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly views: ViewRepository,
    private readonly names: NamesService,
  ) {}

  /** Every indicator in the catalogue's order. */
  async indicators(assessment: AssessmentRow): Promise<readonly IndicatorRow[]> {
    const [{ entries }, wording] = await Promise.all([
      this.views.together(assessment.key, { entries: parts.docs('indicator') }),
      this.names.wording(assessment),
    ]);
    return entries
      .map((entry): IndicatorRow => {
        const { title, domain, answerType, evidence } = wording.indicator(entry.code);
        return {
          ...entry,
          contributors: [...entry.contributors],
          refusedBy: [...entry.refusedBy],
          title,
          domain,
          answerType,
          evidence,
        };
      })
      .sort((a, b) => wording.place(a.code) - wording.place(b.code));
  }

  /** Offers, newest first; of certain bodies when given. */
  async offers(assessment: AssessmentRow, bodies?: readonly string[]): Promise<readonly OfferRow[]> {
    const [{ all, plan }, wording] = await Promise.all([
      this.views.together(assessment.key, {
        all: parts.docs('offer'),
        plan: parts.plan,
      }),
      this.names.wording(assessment),
    ]);
    const offers = all.filter(
      (offer) => bodies === undefined || bodies.includes(offer.from) || bodies.includes(offer.to),
    );
    const contents = await this.names.contents(
      assessment.key,
      offers.map((offer) => offer.note),
    );
    return offerRows(offers, wording, contents, previewOf(assessment, plan));
  }

  /** Rounds with their questions, and contradictions. */
  async crosscheck(assessment: AssessmentRow): Promise<Crosscheck> {
    const [{ rounds, questions, replies, contradictions }, wording] = await Promise.all([
      this.views.together(assessment.key, {
        rounds: parts.docs('round'),
        questions: parts.docs('question'),
        replies: parts.replies(),
        contradictions: parts.docs('contradiction'),
      }),
      this.names.wording(assessment),
    ]);
    const asked = { rounds, questions, replies };
    const contents = await this.names.contents(assessment.key, [
      ...textsOf(asked),
      ...contradictions.flatMap((contradiction) => [contradiction.text, contradiction.resolution]),
    ]);
    return {
      rounds: [...rounds].sort((a, b) => a.number - b.number),
      questions: [...questionRows(asked, wording, contents)],
      contradictions: contradictions.map((contradiction) => ({
        ...contradiction,
        bodies: [...contradiction.bodies],
        ...titles(wording, contradiction.indicator),
        content: contents(contradiction.text),
        resolutionContent: contents(contradiction.resolution),
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
    const [found, wording] = await Promise.all([
      this.views.together(key, {
        entry: parts.doc('body', body),
        line: parts.doc('dossier', body),
        items: parts.docs('dossierItem', { body }),
        versions: parts.registerVersions(body),
        offersIn: parts.docs('offer', { having: { to: body } }),
        offersOut: parts.docs('offer', { having: { from: body } }),
        plan: parts.plan,
        rounds: parts.docs('round'),
        questions: parts.docs('question', { body }),
        replies: parts.replies(workflowIds.dossier(key, body)),
        bodies: parts.bodies([body]),
      }),
      this.names.wording(assessment),
    ]);
    if (found.entry === null) throw new ApiProblem('NOT_FOUND');
    const contents = await this.names.contents(key, [
      ...found.items.map((item) => item.answer),
      ...[...found.offersIn, ...found.offersOut].map((offer) => offer.note),
      ...textsOf(found),
    ]);
    const preview = previewOf(assessment, found.plan);
    return {
      at: preview.now,
      body,
      ...namesOf(found).body(body),
      contacts: { ...found.entry.contacts },
      pausedUntil: found.line?.pausedUntil ?? null,
      items: found.items
        .map(({ body: _body, ...item }) => {
          return {
            ...item,
            dimension: wording.indicator(item.indicator).dimension,
            ...titles(wording, item.indicator),
            ...asked(wording, item.indicator),
            registerVersion: found.versions[item.indicator] ?? 0,
            content: contents(item.answer),
          };
        })
        .sort((a, b) => wording.place(a.indicator) - wording.place(b.indicator)),
      offersIn: offerRows(found.offersIn, wording, contents, preview),
      offersOut: offerRows(found.offersOut, wording, contents, preview),
      questions: [...questionRows(found, wording, contents)],
    };
  }
}

/** Questions with what belongs to them. */
interface Asked {
  readonly questions: readonly Question[];
  readonly rounds: readonly RoundView[];
  readonly replies: Readonly<Record<string, readonly ContentRef[]>>;
}

function textsOf({ questions, replies }: Asked): readonly ContentRef[] {
  return questions.flatMap((question) => [question.text, ...(replies[question.id] ?? [])]);
}

function questionRows(
  { questions, rounds, replies }: Asked,
  wording: Wording,
  contents: Contents,
): readonly QuestionRow[] {
  const byNumber = new Map(rounds.map((round) => [round.number, round]));
  return questions.flatMap((question): QuestionRow[] => {
    const round = byNumber.get(question.round);
    // One step writes both rows; a log that was repaired by hand must not keep the rest from being read.
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
        replies: (replies[question.id] ?? []).flatMap((ref) => contents(ref) ?? []),
        status: question.status,
        deadline: round.deadline.instant,
      },
    ];
  });
}

/** When answers would be due that are taken over now. */
function previewOf(assessment: AssessmentRow, plan: Plan | null): Preview {
  return { calendar: assessment.calendar, plan, now: caseNow(assessment) };
}

interface Preview {
  readonly calendar: Calendar;
  readonly plan: Plan | null;
  readonly now: Instant;
}

function titles(wording: Wording, code: string): Pick<OfferRow, 'title'> {
  const { title } = wording.indicator(code);
  return { title };
}

function asked(wording: Wording, code: string): Pick<OfferRow, 'answerType' | 'evidence'> {
  const { answerType, evidence } = wording.indicator(code);
  return { answerType, evidence };
}

/** Offers with wording and note, newest first. */
function offerRows(
  offers: readonly Offer[],
  wording: Wording,
  contents: Contents,
  { calendar, plan, now }: Preview,
): OfferRow[] {
  return offers
    .map((offer): OfferRow => {
      const pending = offer.status === 'open' || offer.status === 'escalated' || offer.status === 'hopLimit';
      return {
        ...offer,
        ...titles(wording, offer.indicator),
        ...asked(wording, offer.indicator),
        noteContent: contents(offer.note),
        answeringPreview: pending && plan !== null ? answeringDeadline(calendar, plan, now, null).instant : null,
      };
    })
    .sort((a, b) => b.proposedAt - a.proposedAt || (a.id < b.id ? -1 : 1));
}
