import { Injectable } from '@nestjs/common';
import type { ContentRow, Framework } from '@selaras/contracts';
import type { ContentRef } from '@selaras/domain';
import { ContentRepository, PeopleRepository, ReferenceRepository } from '@selaras/persistence';
import type { AssessmentRow, BodyRow, PersonRow, StoredContent } from '@selaras/persistence';

type Indicator = Framework['indicators'][number];

/** Names of bodies and people in both languages; a code without a row stands for itself. */
export interface Names {
  body(code: string): { readonly nameId: string; readonly nameEn: string };
  person(id: string): { readonly nameId: string; readonly nameEn: string; readonly organisation: string | null };
}
/** Wording of indicators. */
export interface Wording {
  readonly framework: Framework;
  indicator(code: string): Omit<Indicator, 'answer'> & { readonly answerType: Indicator['answer'] };
}
/** Content by reference; null for what is not there. */
export type Contents = (ref: ContentRef | null | undefined) => ContentRow | null;

/** What the read model's codes and references mean to people. */
@Injectable()
export class NamesService {
  constructor(
    private readonly reference: ReferenceRepository,
    private readonly people: PeopleRepository,
    private readonly contentRows: ContentRepository,
  ) {}

  async names(codes: { readonly bodies?: readonly string[]; readonly people?: readonly string[] }): Promise<Names> {
    const [bodies, people] = await Promise.all([
      codes.bodies === undefined ? [] : this.reference.bodies([...new Set(codes.bodies)]),
      this.people.byIds([...new Set(codes.people ?? [])]),
    ]);
    const byCode = new Map<string, BodyRow>(bodies.map((body) => [body.code, body]));
    const byId = new Map<string, PersonRow>(people.map((person) => [person.id, person]));
    return {
      body: (code) => ({ nameId: byCode.get(code)?.nameId ?? code, nameEn: byCode.get(code)?.nameEn ?? code }),
      person: (id) => ({
        nameId: byId.get(id)?.nameId ?? id,
        nameEn: byId.get(id)?.nameEn ?? id,
        organisation: byId.get(id)?.organisation ?? null,
      }),
    };
  }

  async wording(assessment: AssessmentRow): Promise<Wording> {
    const framework = await this.reference.framework(assessment.frameworkId, assessment.frameworkVersion);
    if (framework === null) throw new Error(`the framework of ${assessment.key} is gone`);
    const byCode = new Map(framework.indicators.map((indicator) => [indicator.code, indicator]));
    return {
      framework,
      indicator(code) {
        const found = byCode.get(code);
        if (found === undefined) throw new Error(`${code} is not in the framework of ${assessment.key}`);
        const { answer, ...rest } = found;
        return { ...rest, answerType: answer };
      },
    };
  }

  async contents(assessment: string, refs: readonly (ContentRef | null | undefined)[]): Promise<Contents> {
    const ids = [...new Set(refs.flatMap((ref) => (ref === null || ref === undefined ? [] : [ref.id])))];
    const rows = await this.contentRows.byIds(ids);
    const byId = new Map(rows.filter((row) => row.assessment === assessment).map((row) => [row.id, contentRow(row)]));
    return (ref) => (ref === null || ref === undefined ? null : (byId.get(ref.id) ?? null));
  }
}

/** A row of content as the API shows it. */
export function contentRow({ id, kind, subject, body, hash, author, createdAt }: StoredContent): ContentRow {
  return { id, kind, subject, body, hash, author, createdAt: new Date(createdAt).toISOString() };
}
