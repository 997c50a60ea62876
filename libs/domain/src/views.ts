/**
 * Documents of the read model, by kind. Machines derive them from state; `persistence` stores them; the API serves
 * them as they are. Instants are epoch ms; the border to people adds weekday and zone.
 */
import type {
  AssessmentInput,
  AssessmentState,
  BodyEntry,
  Contradiction,
  MeetingEntry,
  Offer,
  Outcome,
  Question,
  RegisterEntry,
  Round,
  Stage,
} from './assessment/types.js';
import type { MeetingFormat } from './core/words.js';
import type { Calendar } from './calendar/types.js';
import type { DossierItem } from './dossier/types.js';
import type { AgendaItem, Attendance, MeetingState, Voice } from './meeting/types.js';
import type { Comment, Erratum, ProfileState, Provenance, Statement } from './profile/types.js';
import type { LanguageTag, LocalizedText } from './core/localized-text.js';
import type { BodyCode, IndicatorCode, Instant, LocalDate } from './core/types.js';

/** kind `assessment`, id = key. */
export interface AssessmentView {
  readonly key: string;
  readonly title: LocalizedText;
  /** In which its texts are given; the first is the one in which every text is. */
  readonly languages: readonly LanguageTag[];
  readonly level: AssessmentInput['level'];
  readonly linkedTo: string | null;
  readonly clock: 'live' | 'held';
  readonly framework: AssessmentInput['framework'];
  readonly convener: BodyCode;
  readonly stage: Stage;
  readonly timeline: readonly {
    readonly stage: Stage;
    readonly plannedOn: LocalDate | null;
    readonly enteredAt: Instant | null;
  }[];
  readonly steering: AssessmentState['steering'];
  readonly plan: AssessmentState['plan'];
  readonly calendar: Calendar;
  readonly counts: {
    readonly indicators: number;
    readonly bodies: number;
    readonly unassigned: number;
    readonly assigned: number;
    readonly accepted: number;
    readonly refused: number;
    readonly submitted: number;
    readonly agreed: number;
    readonly contested: number;
    readonly notApplicable: number;
    readonly openOffers: number;
    readonly openQuestions: number;
    readonly openContradictions: number;
  };
  readonly profile: { readonly status: string; readonly version: number };
  /** Requirements of the next gate that are not met, as codes; empty when the next stage may be entered. */
  readonly gate: { readonly next: Stage | null; readonly missing: readonly string[] };
}
/** kind `indicator`, id = code. */
export type IndicatorView = RegisterEntry;
/** kind `body`, id = code. */
export type BodyView = BodyEntry;
/** kind `offer`, id = offer id. */
export type OfferView = Offer;
/** kind `round`, id = number. */
export type RoundView = Round;
/** kind `question`, id = question id. */
export type QuestionView = Question;
/** kind `contradiction`, id = contradiction id. */
export type ContradictionView = Contradiction;
/** kind `dossierItem`, id = `${body}/${indicator}`. */
export type DossierItemView = DossierItem & { readonly body: BodyCode };
/** One cell of the body × stage grid. */
export interface GridCell {
  readonly state: 'none' | 'notYet' | 'partly' | 'waiting' | 'dueSoon' | 'late' | 'inReview' | 'done';
  readonly done: number;
  readonly total: number;
  readonly until: Instant | null;
}
/** kind `dossier`, id = body: one line of the grid. */
export interface DossierView {
  readonly body: BodyCode;
  readonly accept: GridCell;
  readonly answer: GridCell;
  readonly clear: GridCell;
  readonly submit: GridCell;
  readonly questions: GridCell;
  readonly outcome: GridCell;
  readonly pausedUntil: Instant | null;
}
/** kind `meeting`, id = number. */
export interface MeetingView {
  readonly number: number;
  readonly kind: MeetingEntry['kind'];
  readonly title: { readonly id: string; readonly hash: string };
  readonly status: MeetingState['status'];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly format: MeetingFormat;
  readonly invited: number;
  readonly replies: { readonly yes: number; readonly no: number };
  readonly attendance: {
    readonly total: number;
    readonly inPerson: number;
    readonly online: number;
    readonly bodies: number;
    readonly outside: number;
  };
  readonly items: number;
  readonly itemsWithOutcome: number;
}
/** kind `agendaItem`, id = `${meeting}/${item}`. */
export type AgendaItemView = Omit<AgendaItem, 'said'> & {
  readonly meeting: number;
  /** One voice per body. */
  readonly positions: Readonly<Record<BodyCode, Voice>>;
};
/** kind `attendance`, id = `${meeting}/${person}`. */
export type AttendanceView = Attendance & { readonly meeting: number };
/** kind `profile`, id = `profile`. */
export interface ProfileView {
  readonly status: ProfileState['status'];
  readonly version: number;
  readonly silence: ProfileState['silence'];
  readonly statements: number;
  /** How many of them rest on something that has changed since. */
  readonly changedStatements: number;
  readonly errata: readonly Erratum[];
}
/** kind `statement`, id = statement id. */
export type StatementView = Statement & {
  /** As it was circulated, where it was written anew since; null where it was not in that version. */
  readonly sent?: Statement | null | undefined;
  /** What it was written or last confirmed on; once published, what it was published or corrected on. */
  readonly provenance: readonly Provenance[];
  /**
   * What the register says by now of indicators on which it says something else than in `provenance`; null where it has
   * no outcome any more. Before publication it holds the text up, afterwards it suggests an erratum.
   */
  readonly changedSince: readonly { readonly indicator: IndicatorCode; readonly now: Provenance | null }[];
};
/** kind `comment`, id = comment id. */
export type CommentView = Comment;
export type { Outcome };

export interface ViewDocs {
  assessment: AssessmentView;
  indicator: IndicatorView;
  body: BodyView;
  offer: OfferView;
  round: RoundView;
  question: QuestionView;
  contradiction: ContradictionView;
  dossier: DossierView;
  dossierItem: DossierItemView;
  meeting: MeetingView;
  agendaItem: AgendaItemView;
  attendance: AttendanceView;
  profile: ProfileView;
  statement: StatementView;
  comment: CommentView;
}
export type ViewKind = keyof ViewDocs;
