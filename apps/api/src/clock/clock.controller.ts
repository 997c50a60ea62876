import { Body, Controller } from '@nestjs/common';
import { moveClockSchema } from '@selaras/contracts';
import type { Lang } from '@selaras/contracts';
import { CurrentMember } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { validate } from '../http/validate.js';
import { ClockService } from './clock.service.js';
import type { ClockMove, ClockState } from './clock.service.js';

@Controller()
export class ClockController {
  constructor(private readonly clock: ClockService) {}

  @Route('moveClock')
  move(@CurrentMember() member: Member, @Body() body: unknown, @Language() lang: Lang): Promise<ClockState> {
    const given = validate(moveClockSchema, body, lang);
    const { key, calendar } = member.assessment;
    const move: ClockMove =
      'to' in given
        ? { target: Date.parse(given.to) }
        : { target: 'next', after: given.after === undefined ? null : Date.parse(given.after) };
    return this.clock.move({ key, zone: calendar.offsets }, move);
  }
}
