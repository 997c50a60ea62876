import { Injectable } from '@nestjs/common';
import {
  accountOf,
  composed,
  newPreparation,
  preparationBounds,
  readPreparationSheets,
  reviewPreparation,
  sheetBounds,
} from '@selaras/contracts';
import type {
  Lang,
  PlacedSheet,
  Preparation,
  PreparationHead,
  PreparationReply,
  PreparationReview,
  ReadPreparation,
  Review,
  SavedSection,
} from '@selaras/contracts';
import { codeAsText } from '@selaras/domain';
import type { LocalizedText } from '@selaras/domain';
import { findingSentence } from '@selaras/language';
import type { FindingCode, FindingDetails } from '@selaras/language';
import { AccountRepository, AssessmentRepository, PeopleRepository, PreparationRepository } from '@selaras/persistence';
import type { PreparationRow } from '@selaras/persistence';
import { ApiProblem, inLanguage } from '../http/problem.js';
import { Frameworks } from '../reference/frameworks.js';

type Place = Pick<PreparationRow, 'id' | 'version'>;

/** Preparations as they are written and looked through, before anything follows from them. */
@Injectable()
export class PreparationsService {
  constructor(
    private readonly preparations: PreparationRepository,
    private readonly people: PeopleRepository,
    private readonly accounts: AccountRepository,
    private readonly assessments: AssessmentRepository,
    private readonly frameworks: Frameworks,
  ) {}

  async list(): Promise<readonly PreparationHead[]> {
    const rows = await this.preparations.list();
    const names = await this.names(rows.map(({ changedBy }) => changedBy));
    return rows.map((row) => ({
      ...headOf(row, names),
      title: row.doc.basics.title,
      languages: row.doc.basics.languages,
      bodies: row.doc.people.bodies.length,
      people: row.doc.people.people.length,
    }));
  }

  /** @throws ApiProblem TOO_MANY_DRAFTS */
  async create(by: string, doc: Preparation = newPreparation()): Promise<PreparationReply> {
    const row = await this.preparations.create(doc, by);
    if (row === null) throw new ApiProblem('TOO_MANY_DRAFTS', { details: { most: preparationBounds.kept } });
    return this.reply(row);
  }

  /** @throws ApiProblem NOT_FOUND */
  async row(id: string): Promise<PreparationRow> {
    const row = await this.preparations.get(id);
    if (row === null) throw new ApiProblem('NOT_FOUND');
    return row;
  }

  async reply(row: PreparationRow): Promise<PreparationReply> {
    return { ...headOf(row, await this.names([row.changedBy])), preparation: row.doc };
  }

  /** @throws ApiProblem NOT_FOUND, PREPARATION_CHANGED, PREPARATION_LAUNCHED */
  async save(place: Place, { section, value }: SavedSection, by: string): Promise<PreparationReply> {
    const saved = await this.preparations.save(place, section, { value, by });
    if (saved !== null) return this.reply(saved);
    throw await this.conflict(await this.row(place.id));
  }

  /** @throws ApiProblem PREPARATION_LAUNCHED */
  async remove(id: string): Promise<void> {
    if (!(await this.preparations.remove(id))) throw await this.conflict(await this.row(id));
  }

  /** Why a preparation cannot be changed: it is being launched, or somebody else was faster, and who that was. */
  async conflict({ launching, launchedAs, changedBy, changedAt }: PreparationRow): Promise<ApiProblem> {
    if (launching) return new ApiProblem('PREPARATION_LAUNCHED', { details: { key: launchedAs } });
    const names = await this.names([changedBy]);
    const by = Object.values(names.get(changedBy) ?? {})[0] ?? changedBy;
    return new ApiProblem('PREPARATION_CHANGED', { details: { changedBy: by, changedAt } });
  }

  /** What is missing, and what is often a mistake. */
  async review({ doc, launchedAs }: PreparationRow): Promise<Review> {
    const { framework, key } = doc.basics;
    const accounts = doc.people.people.map(accountOf).filter((account) => account !== '');
    const [found, stored, assessment] = await Promise.all([
      framework === null ? null : this.frameworks.get(framework.id, framework.version),
      this.people.byIds([...new Set(accounts)]),
      key === '' ? null : this.assessments.get(key.trim()),
    ]);
    return reviewPreparation(doc, {
      framework: found,
      addresses: new Map(stored.map(({ id, email }) => [id, email])),
      keyTaken: assessment !== null && launchedAs === null,
      now: Date.now(),
    });
  }

  async reviewReply(row: PreparationRow, lang: Lang): Promise<PreparationReview> {
    const { missing, warnings } = await this.review(row);
    const { people } = composed(row.doc);
    const ids = people.map(({ id }) => id);
    const [stored, waiting] = await Promise.all([
      this.people.byIds([...new Set(ids)]),
      this.accounts.neverInvited(ids),
    ]);
    const known = new Set(stored.map(({ id }) => id));
    const inWords = ({ section, code, details }: Review['missing'][number]) => ({
      section,
      code,
      // The code says which details there are.
      message: findingSentence<FindingCode>(code, details as FindingDetails[FindingCode], lang),
    });
    return {
      version: row.version,
      missing: missing.map(inWords),
      warnings: warnings.map(inWords),
      people: people.map(({ id, name, email }) => ({
        person: id,
        name: Object.values(name)[0] ?? id,
        email,
        invited: !known.has(id) || waiting.includes(id),
      })),
    };
  }

  /** What the sheets of a file say; nothing is stored. */
  async readSheets(id: string, sheets: readonly PlacedSheet[], lang: Lang): Promise<ReadPreparation> {
    const { doc } = await this.row(id);
    const { framework, languages } = doc.basics;
    const found = framework === null ? null : await this.frameworks.get(framework.id, framework.version);
    const { people, assignments, faults } = readPreparationSheets(sheets, {
      languages,
      indicators: found?.indicators.map(({ code }) => code) ?? null,
      bodies: doc.people.bodies.map(({ code }) => code),
    });
    return {
      people,
      assignments,
      faults: faults
        .slice(0, sheetBounds.faults)
        .map(({ message, ...place }) => ({ ...place, message: inLanguage(message, lang) })),
      more: Math.max(0, faults.length - sheetBounds.faults),
    };
  }

  private async names(ids: readonly string[]): Promise<ReadonlyMap<string, LocalizedText>> {
    const found = await this.people.byIds([...new Set(ids)]);
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

function headOf(
  { id, version, changedBy, changedAt, launchedAs }: PreparationRow,
  names: ReadonlyMap<string, LocalizedText>,
): Omit<PreparationReply, 'preparation'> {
  return { id, version, changedBy: names.get(changedBy) ?? codeAsText(changedBy), changedAt, launchedAs };
}
