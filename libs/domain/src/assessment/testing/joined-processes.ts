import type { AnyMessageBody, Effect, IndicatorCode } from '../../core/types.js';
import { workflowIds } from '../../core/ids.js';
import { dossierMachine } from '../../dossier/dossier.machine.js';
import type { DossierCommand, DossierFact, DossierInput, DossierMessage, DossierState } from '../../dossier/types.js';
import { runOf, type Run } from '../../meeting/testing/machine-run.js';
import type { AssessmentCommand, AssessmentMessage } from '../messages.js';
import { actorOf, type AssessmentCase, content, focalPoint } from './builders.js';

type DossierRun = Run<DossierState, DossierCommand, DossierMessage, DossierFact>;
/**
 * An assessment and the dossiers it starts, joined by their messages alone. Messages between two of them keep their
 * order and arrive when a spec lets them, so that what people do crosses with them in every way there is.
 */
export class JoinedProcesses {
  readonly one: AssessmentCase;
  readonly dossiers = new Map<string, DossierRun>();
  private readonly links = new Map<string, AnyMessageBody[]>();

  constructor(one: AssessmentCase) {
    this.one = one;
    this.take('assessment', one.run.effects());
  }

  /** A command to the assessment; a refusal changes nothing and is no matter here. */
  act(actor: Parameters<AssessmentCase['attempt']>[0], command: AssessmentCommand): void {
    const before = this.one.run.effects().length;
    this.one.attempt(actor, command);
    this.take('assessment', this.one.run.effects().slice(before));
  }

  /** The assessment hears a report of a meeting or the profile. */
  hear(message: AssessmentMessage): void {
    this.take('assessment', this.one.tell(message));
  }

  /** A focal point or authority of a body acts on its dossier. */
  actOn(body: string, command: DossierCommand): void {
    const dossier = this.dossiers.get(body);
    if (dossier === undefined) return;
    const actor = command.type === 'dossier.clear' ? actorOf('authority', body) : focalPoint(body);
    const before = dossier.effects().length;
    dossier.attempt(command, actor, this.one.now);
    this.take(body, dossier.effects().slice(before));
  }

  /** Answers, clears and submits an indicator as far as its dossier lets it. */
  handIn(body: string, indicator: IndicatorCode): void {
    const version = this.dossiers.get(body)?.state().items[indicator]?.version ?? 0;
    this.actOn(body, {
      type: 'dossier.answer',
      indicator,
      answer: content(`${body}-${indicator}`),
      expectedVersion: version,
    });
    this.actOn(body, { type: 'dossier.clear', indicators: [{ indicator, version: version + 1 }] });
    this.actOn(body, { type: 'dossier.submit', indicators: [indicator] });
  }

  /** Time passes for everybody. */
  wait(ms: number): void {
    const before = this.one.run.effects().length;
    this.one.at(this.one.now + ms);
    // On its way there a day may come on which something is announced.
    this.take('assessment', this.one.run.effects().slice(before));
    for (const [body, dossier] of this.dossiers) this.take(body, dossier.tick(this.one.now));
    this.take('assessment', this.one.run.tick(this.one.now));
  }

  /** The links on which something is under way. */
  busy(): readonly string[] {
    return [...this.links].flatMap(([link, messages]) => (messages.length > 0 ? [link] : []));
  }

  /** Lets the first message of a link arrive. */
  deliver(link: string): void {
    const body = this.links.get(link)?.shift();
    const [, to = ''] = link.split(' > ');
    if (body === undefined) return;
    if (to === 'assessment') this.take(to, this.one.tell(body as AssessmentMessage));
    else this.take(to, this.dossiers.get(to)?.tell(body as DossierMessage, this.one.now) ?? []);
  }

  /** Lets everything arrive. */
  settle(): void {
    for (let links = this.busy(); links.length > 0; links = this.busy()) for (const link of links) this.deliver(link);
  }

  private take(from: string, effects: readonly Effect[]): void {
    const { key } = this.one.input;
    for (const effect of effects) {
      if (effect.kind === 'start' && effect.workflow === 'dossier') {
        const input = effect.input as DossierInput;
        this.dossiers.set(input.body, runOf(dossierMachine, input, this.one.now));
      }
      if (effect.kind !== 'send') continue;
      const body = [...this.dossiers.keys()].find((code) => effect.to === workflowIds.dossier(key, code));
      const to = effect.to === workflowIds.assessment(key) ? 'assessment' : body;
      if (to === undefined) continue;
      const link = `${from} > ${to}`;
      this.links.set(link, [...(this.links.get(link) ?? []), effect.body]);
    }
  }
}
