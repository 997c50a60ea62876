import type { ScriptStep } from '@selaras/case';

/** An instant in Jakarta: `wib('2023-04-03', '09:00')`. */
export function wib(date: string, time: string): string {
  return `${date}T${time}:00+07:00`;
}

export interface Text {
  readonly lang: 'id' | 'en';
  readonly text: string;
}
export const indonesian = (text: string): Text => ({ lang: 'id', text });
export const english = (text: string): Text => ({ lang: 'en', text });

type Step = Omit<ScriptStep, 'at' | 'actor' | 'do'>;

/** Collects steps in any order and gives them back in order of time; steps of one instant keep the order they came in. */
export class ScriptBuilder {
  private readonly collected: ScriptStep[] = [];

  /** Adds a step that must be accepted. */
  add(at: string, actor: string, command: string, step: Step = {}): void {
    this.collected.push({ at, actor, do: command, ...step });
  }

  /** Adds a step that must be refused with this code. */
  refused(code: string, at: string, actor: string, command: string, step: Step = {}): void {
    this.collected.push({ at, actor, do: command, ...step, expect: { refused: code } });
  }

  /**
   * Every step, earliest first, on the full hour. Moving the clock of a rehearsal means that everybody comes to rest in
   * between; fewer instants make the replay shorter, and the minutes were invented anyway.
   */
  steps(): readonly ScriptStep[] {
    return this.collected
      .map((step, index) => ({ step, index, instant: Date.parse(step.at) }))
      .sort((a, b) => a.instant - b.instant || a.index - b.index)
      .map(({ step }) => ({ ...step, at: step.at.replace(/:\d{2}:00\+/, ':00:00+') }));
  }
}
