import type { components, paths } from './generated/schema.js';

type Schemas = components['schemas'];
type Reply<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } };
}
  ? R
  : never;

/** What the live stream says. */
export type ChangeEvent = Schemas['ChangeEvent'];
export type Health = Schemas['Health'];
export type Session = Reply<'/api/session'>;
export type AssessmentSummary = Schemas['AssessmentSummary'];
export type AssessmentDetail = Schemas['AssessmentDetail'];
export type Stage = AssessmentDetail['stage'];
export type Grid = Schemas['Grid'];
export type GridRow = Grid['rows'][number];
export type GridCell = Schemas['GridCell'];
export type WaitingOnList = Schemas['WaitingOnList'];
export type WaitingOn = WaitingOnList['items'][number];
export type Notice = Schemas['NoticeList']['notices'][number];
export type Indicator = Schemas['IndicatorList']['indicators'][number];
export type Dossier = Schemas['Dossier'];
export type Tenure = Schemas['BodyPeople']['tenures'][number];
export type AbsenceTold = Schemas['BodyPeople']['absences'][number];
export type DossierItem = Dossier['items'][number];
export type Offer = Schemas['Offer'];
export type Question = Schemas['Question'];
export type Content = Schemas['Content'];
export type Meeting = Schemas['Meeting'];
export type Body = Schemas['MemberList']['bodies'][number];
export type MemberList = Schemas['MemberList'];
export type OwnPart = Schemas['OwnPart'];
type AnswerRequest =
  paths['/api/assessments/{key}/dossiers/{bodyCode}/items/{indicator}/answer']['post']['requestBody']['content']['application/json'];
/** An answer as it is sent. */
export type Answer = AnswerRequest['answer'];
export type RefusalReason =
  paths['/api/assessments/{key}/dossiers/{bodyCode}/items/{indicator}/refusal']['post']['requestBody']['content']['application/json']['reason'];
/** A catalogue, and a line of their list. */
export type Framework = Reply<'/api/frameworks/{id}/{version}'>;
export type FrameworkHead = Schemas['FrameworkList']['frameworks'][number];
export type ReadFramework = Schemas['ReadFramework'];
/** The forms that keep drafts. */
export type DraftForm = Schemas['DraftHead']['form'];
export type DraftHead = Schemas['DraftHead'];
export type OwnAccount = Schemas['OwnAccount'];
export type ListedAccount = Schemas['ListedAccount'];
export type Sight = Schemas['Sight'];
export type SecurityEvent = Schemas['SecurityEvent'];
export type SecurityEventKind = SecurityEvent['kind'];
/** Assessments that are being prepared. */
export type MailsToRead = Schemas['MailsToRead'];
export type NextPreparation = Schemas['NextPreparation'];
export type PreparationHead = Schemas['PreparationHead'];
export type PreparationReply = Schemas['PreparationReply'];
export type PreparationReview = Schemas['PreparationReview'];
export type PreparedMails = Schemas['PreparedMails'];
export type Finding = Schemas['Finding'];
export type Launched = Schemas['Launched'];
export type ReadPreparationFile = Schemas['ReadPreparationFile'];
