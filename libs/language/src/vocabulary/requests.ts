/** What schemas say in short where a request does not fit them. */
export type ShapeMessage =
  | 'code'
  | 'key'
  | 'empty text'
  | 'language tag'
  | 'no language'
  | 'each language once'
  | 'first language'
  | 'address'
  | 'HH:MM'
  | '1900–2099'
  | '2000–2099'
  | 'zone'
  | 'offset'
  | 'closes after it opens'
  | 'not before from'
  | 'a later stage'
  | 'not before the one above'
  | '>= 0'
  | 'levels go with level'
  | 'unit goes with number'
  | 'above the level before'
  | 'startAt goes with a held clock';

/** What is wrong in a cell of a table that somebody hands in. */
export interface SheetWords {
  readonly missingSheet: (name: string) => string;
  readonly emptySheet: string;
  readonly missingColumn: (heading: string) => string;
  readonly unknownColumn: (known: string) => string;
  readonly unknownKey: (known: string) => string;
  readonly twice: (name: string) => string;
  readonly notWhole: string;
  readonly notText: string;
  /** A number where a code belongs: as the spreadsheet shows it. */
  readonly numberNotText: (number: string) => string;
  readonly dateNotText: (date: string) => string;
  readonly yesOrNo: string;
  /** A level of an indicator that the file does not have. */
  readonly noIndicator: (code: string) => string;
  readonly oneOf: (known: string) => string;
  /** A code that the preparation or the framework does not have. */
  readonly unknownCode: (code: string) => string;
}

/** What is wrong at a place of a request. */
export interface RequestWords {
  readonly shapes: Readonly<Record<ShapeMessage, string>>;
  readonly unstorableText: string;
  readonly tooDeep: string;
  readonly tooMany: string;
  readonly notUtf8: string;
  readonly noJson: string;
  readonly unreadable: string;
  readonly brokenPercent: string;
  readonly unknownField: string;
  /** The question takes other values. */
  readonly notOffered: (values: string) => string;
  /** A step that the question does not name; with those that it does. */
  readonly noSuchLevel: (levels: string) => string;
  readonly numberMissing: string;
  /** A level or a number beside a value that is none. */
  readonly surplusOfAnswer: string;
  readonly inFuture: (latest: string) => string;
  readonly tooEarly: (earliest: string) => string;
  /** `role` is a word of `course.role`; `body` null where none is named. */
  readonly notMember: (said: {
    readonly person: string;
    readonly role: string;
    readonly body: string | null;
  }) => string;
  /** Somebody who steers cannot speak for that body. */
  readonly steersAndSpeaks: (said: { readonly person: string; readonly body: string }) => string;
  readonly catalogueLanguage: (first: string) => string;
  readonly catalogueNotStored: string;
  readonly noAssessment: (key: string) => string;
  readonly needsBody: string;
  readonly noNotice: string;
  readonly notUnique: string;
  readonly unknownDimension: string;
  readonly reserved: string;
  readonly sheets: SheetWords;
}
