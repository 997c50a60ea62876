import type { QuestionRow } from '@selaras/contracts';
import type { ContentRef, Question, RoundView } from '@selaras/domain';
import { titles } from './names.service.js';
import type { Contents, Wording } from './names.service.js';

/** Questions with what belongs to them. */
export interface Asked {
  readonly questions: readonly Question[];
  readonly rounds: readonly RoundView[];
  readonly replies: Readonly<Record<string, readonly ContentRef[]>>;
}

export function textsOf({ questions, replies }: Asked): readonly ContentRef[] {
  return questions.flatMap((question) => [question.text, ...(replies[question.id] ?? [])]);
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
