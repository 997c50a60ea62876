import { Injectable } from '@nestjs/common';
import type { ContentRow, FieldGroup, Framework, Concern, OfferRow } from '@selaras/contracts';
import { codeAsText } from '@selaras/domain';
import type { ContentRef, LocalizedText } from '@selaras/domain';
import { ContentRepository } from '@selaras/persistence';
import type { AssessmentRow, BodyRow, PersonName, StoredContent } from '@selaras/persistence';
import type { Member } from '../http/caller.js';
import { Frameworks } from '../reference/frameworks.js';
import { sees } from './sight.js';

type Indicator = Framework['indicators'][number];

/** Names of bodies and people; a code without a row stands for itself. */
export interface Names {
  body(code: string): { readonly name: LocalizedText };
  person(id: string): { readonly name: LocalizedText; readonly organisation: LocalizedText | null };
}
/** Wording of indicators. */
export interface Wording {
  readonly framework: Framework;
  indicator(code: string): Omit<Indicator, 'answer' | 'evidence'> & {
    readonly answerType: Indicator['answer'];
    /** Null where nothing is asked for. */
    readonly evidence: LocalizedText | null;
  };
  /** For sorting: the catalogue's order, not that of the codes as text. */
  place(code: string): number;
}
/** Texts that a read would show, and as what. */
export interface Wanted {
  readonly group: FieldGroup;
  readonly matter?: Concern;
  readonly refs: readonly (ContentRef | null | undefined)[];
}
/** Content by reference; null for what is not there. */
export type Contents = (ref: ContentRef | null | undefined) => ContentRow | null;

/** Names from rows that were read. */
export function namesOf(given: {
  readonly bodies?: readonly BodyRow[];
  readonly people?: readonly PersonName[];
}): Names {
  const byCode = new Map((given.bodies ?? []).map((body) => [body.code, body]));
  const byId = new Map((given.people ?? []).map((person) => [person.id, person]));
  return {
    body: (code) => ({ name: byCode.get(code)?.name ?? codeAsText(code) }),
    person: (id) => ({
      name: byId.get(id)?.name ?? codeAsText(id),
      organisation: byId.get(id)?.organisation ?? null,
    }),
  };
}

/** What the read model's codes and references mean to people. */
@Injectable()
export class NamesService {
  /** Lives as long as the catalogue does in memory. */
  private readonly wordings = new WeakMap<Framework, Wording>();

  constructor(
    private readonly frameworks: Frameworks,
    private readonly contentRows: ContentRepository,
  ) {}

  /** The wording of an assessment's catalogue; from memory once it was read. */
  async wording(assessment: AssessmentRow): Promise<Wording> {
    const framework = await this.frameworks.get(assessment.frameworkId, assessment.frameworkVersion);
    if (framework === null) throw new Error(`the framework of ${assessment.key} is gone`);
    const known = this.wordings.get(framework);
    if (known !== undefined) return known;
    const wording = wordingOf(framework);
    this.wordings.set(framework, wording);
    return wording;
  }

  /**
   * The texts that references name, all in one statement: those that the member may see, and of this assessment. The
   * others are not read, and count as not there.
   */
  async contents(member: Member, wanted: readonly Wanted[]): Promise<Contents> {
    const refs = wanted.flatMap(({ group, matter, refs }) => (sees(member, group, matter) ? refs : []));
    const ids = [...new Set(refs.flatMap((ref) => (ref === null || ref === undefined ? [] : [ref.id])))];
    const rows = await this.contentRows.byIds(ids);
    return contentsOf(rows.filter((row) => row.assessment === member.assessment.key));
  }
}

/** Texts that were read. */
export function contentsOf(rows: readonly StoredContent[]): Contents {
  const byId = new Map(rows.map((row) => [row.id, contentRow(row)]));
  return (ref) => (ref === null || ref === undefined ? null : (byId.get(ref.id) ?? null));
}

function wordingOf(framework: Framework): Wording {
  const byCode = new Map(
    framework.indicators.map(({ answer, evidence = null, ...rest }, place) => [
      rest.code,
      { place, indicator: { ...rest, answerType: answer, evidence } },
    ]),
  );
  return {
    framework,
    indicator(code) {
      const found = byCode.get(code);
      if (found === undefined) throw new Error(`${code} is not in the framework ${framework.id} ${framework.version}`);
      return found.indicator;
    },
    place: (code) => byCode.get(code)?.place ?? 0,
  };
}

/** Titles of an indicator. */
export function titles(wording: Wording, code: string): Pick<OfferRow, 'title'> {
  const { title } = wording.indicator(code);
  return { title };
}

/** What an indicator asks for: whoever decides about it reads it first. */
export function asked(wording: Wording, code: string): Pick<OfferRow, 'answerType' | 'levels' | 'unit' | 'evidence'> {
  const { answerType, levels, unit, evidence } = wording.indicator(code);
  return {
    answerType,
    ...(levels === undefined ? {} : { levels }),
    ...(unit === undefined ? {} : { unit }),
    evidence,
  };
}

/** A row of content as the API shows it. */
export function contentRow({ id, kind, subject, body, hash, author, createdAt }: StoredContent): ContentRow {
  return { id, kind, subject, body, hash, author, createdAt: new Date(createdAt).toISOString() };
}
