import type { QuestionRow } from '@selaras/contracts';
import type { ContentRef, Question, RoundView } from '@selaras/domain';
import type { Member } from '../http/caller.js';
import { titles } from './names.service.js';
import type { Contents, Wanted, Wording } from './names.service.js';
import { sees } from './sight.js';

/** Questions with what belongs to them. */
export interface Asked {
  readonly questions: readonly Question[];
  readonly rounds: readonly RoundView[];
  readonly replies: Readonly<Record<string, readonly ContentRef[]>>;
}

/** What a question is about, and that what stands as a reply to it was given. */
const of = ({ body }: Question) => ({ bodies: [body] });
const given = (question: Question) => ({ ...of(question), grounds: ['submitted'] }) as const;

/** Questions that the member may see, with the replies where those are open to them, too. */
export function askedFor<A extends Asked>(member: Member, asked: A): A {
  const questions = asked.questions.filter((question) => sees(member, 'question', of(question)));
  const replies = Object.fromEntries(
    questions.flatMap((question) =>
      sees(member, 'reply', given(question)) ? [[question.id, asked.replies[question.id] ?? []] as const] : [],
    ),
  );
  return { ...asked, questions, replies };
}

export function textsOf({ questions, replies }: Asked): readonly Wanted[] {
  return questions.flatMap((question): readonly Wanted[] => [
    { group: 'question', matter: of(question), refs: [question.text] },
    { group: 'reply', matter: given(question), refs: replies[question.id] ?? [] },
  ]);
}

export function questionRows(
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
