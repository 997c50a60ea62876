export interface GatheringOptions<Question, Answer> {
  /** Answers several at once, each at its place. */
  readonly ask: (questions: readonly Question[]) => Promise<readonly Answer[]>;
  /** Most that travel together. */
  readonly most?: number;
}

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Questions of many callers that travel together: one is under way at a time, and whatever comes meanwhile goes with the
 * next. Who is alone never waits for others; in a crowd a statement is paid once for all of them. When several fail
 * together each is asked on its own, so that one caller's fault stays theirs.
 */
export class Gathering<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];
  private underWay = false;

  constructor(private readonly options: GatheringOptions<Question, Answer>) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (!this.underWay) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.underWay = true;
    while (this.waiting.length > 0) await this.together(this.waiting.splice(0, this.options.most ?? 64));
    this.underWay = false;
  }

  private async together(all: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.options.ask(all.map(({ question }) => question));
      if (answers.length !== all.length) throw new Error(`${answers.length} answers to ${all.length} questions`);
      answers.forEach((answer, index) => all[index]?.resolve(answer));
    } catch (error) {
      if (all.length === 1) all[0]?.reject(error);
      else for (const one of all) await this.together([one]);
    }
  }
}
