import { Body, Controller, Param } from '@nestjs/common';
import { codeSchema, draftBounds, draftFormSchema, putDraftSchema } from '@selaras/contracts';
import type { Draft, DraftHead, Lang } from '@selaras/contracts';
import { DraftRepository } from '@selaras/persistence';
import type { DraftOwner, DraftPlace } from '@selaras/persistence';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { validate } from '../http/validate.js';

/** Whoever asks is the author: no request can name another one. */
function ownerOf({ person, assessment }: Member): DraftOwner {
  return { person: person.id, assessment: assessment.key };
}

function placeOf(form: string, matter: string): DraftPlace {
  const given = { form: draftFormSchema.safeParse(form), matter: codeSchema.safeParse(matter) };
  if (!given.form.success || !given.matter.success) throw new ApiProblem('NOT_FOUND');
  return { form: given.form.data, matter: given.matter.data };
}

/** What people have written and not sent, each for its author alone. */
@Controller()
export class DraftsController {
  constructor(private readonly drafts: DraftRepository) {}

  @Route('listDrafts')
  async list(@CurrentMember() member: Member): Promise<{ readonly drafts: readonly DraftHead[] }> {
    // Nobody else's are there for anybody, also not for who sees as their author.
    if (member.seeing != null) return { drafts: [] };
    return { drafts: await this.drafts.list(ownerOf(member)) };
  }

  @Route('getDraft')
  async get(
    @CurrentMember() member: Member,
    @Param('form') form: string,
    @Param('matter') matter: string,
  ): Promise<Draft> {
    const place = placeOf(form, matter);
    const draft = member.seeing == null ? await this.drafts.get(ownerOf(member), place) : null;
    if (draft === null) throw new ApiProblem('NOT_FOUND');
    return draft;
  }

  @Route('putDraft')
  async put(
    @CurrentMember() member: Member,
    @Param('form') form: string,
    @Param('matter') matter: string,
    @Body() body: unknown,
    @Language() lang: Lang,
  ): Promise<DraftHead> {
    const place = placeOf(form, matter);
    const kept = await this.drafts.put(ownerOf(member), place, validate(putDraftSchema, body, lang));
    if (kept === null) throw new ApiProblem('TOO_MANY_DRAFTS', { details: { most: draftBounds.perPerson } });
    return kept;
  }

  @Route('deleteDraft')
  async remove(
    @CurrentMember() member: Member,
    @Param('form') form: string,
    @Param('matter') matter: string,
  ): Promise<void> {
    await this.drafts.remove(ownerOf(member), placeOf(form, matter));
  }
}
