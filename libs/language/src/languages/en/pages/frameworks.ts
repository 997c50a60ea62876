/** In the navigation, which stands there before the page is loaded. */
export const title = 'Frameworks';

/** English words of the pages of catalogues. */
export const words = {
  frameworks: {
    help: 'A framework is a catalogue of indicators in versions. A stored version never changes: assessments rest on it. A correction is a new version.',
    list: 'Stored versions',
    none: 'No framework is stored yet',
    noneHelp: 'Download the template, fill it in, and choose the file here.',
    version: 'version {{version}}',
    size_one: '{{count}} indicator in {{dimensions}}',
    size_other: '{{count}} indicators in {{dimensions}}',
    dimensions_one: '{{count}} dimension',
    dimensions_other: '{{count}} dimensions',
    unused: 'no assessment yet',
    used_one: '{{count}} assessment',
    used_other: '{{count}} assessments',
    languages: 'Languages: {{list}}',
    download: 'Download {{name}} as',
    template: 'Template',
    templateHelp:
      'Four sheets: the framework itself, its dimensions, its indicators and, where answers are levels, what has to be the case for each. Each text has a column for each language; codes stay text, so that 1.1 and 1.10 differ.',
    importing: {
      title: 'Import a file',
      help: 'Excel (.xlsx), comma-separated values (.csv) or JSON. The file is looked through first; nothing is stored before you say so.',
      choose: 'Choose a file',
      reading: 'The file is looked through …',
      unreadable: 'This file cannot be read as a framework',
      unreadableHelp:
        'It is no .xlsx, .csv or .json file, or it is damaged. A .csv file has the rows “# Framework”, “# Dimensions”, “# Indicators” and, where there are any, “# Levels”, each above its table. Start from the template.',
      tooLarge: 'This file is too large: a framework has at most {{size}} MB',
      faults_one: '{{count}} thing to mend in {{file}}',
      faults_other: '{{count}} things to mend in {{file}}',
      faultsHelp: 'Nothing was stored. Mend these places in your file, save it, and choose it again.',
      more_one: 'and {{count}} more',
      more_other: 'and {{count}} more',
      sheet: 'Sheet',
      cell: 'Cell',
      what: 'What is wrong',
      whole: 'whole sheet',
      row: 'row {{row}}',
      found: '{{file}} can be stored',
      foundHelp: 'Look through it below. Once stored, this version cannot be changed or removed.',
      store: 'Store this version',
      drop: 'Choose another file',
      stored: 'Stored: {{name}}',
    },
    compare: 'Compare with',
    compareNone: 'nothing',
    difference: 'What differs from version {{version}}',
    identical: 'The two versions have the same indicators.',
    added: 'Only in this version',
    removed: 'Only in the other version',
    changed: 'Changed',
    changedIn: 'changed: {{fields}}',
    changedField: '{{field}} ({{languages}})',
    unit: 'in {{unit}}',
    level: 'Level {{level}}: {{what}}',
    same_one: '{{count}} indicator is the same.',
    same_other: '{{count}} indicators are the same.',
    field: {
      dimension: 'dimension',
      domain: 'domain',
      title: 'wording',
      answer: 'kind of answer',
      levels: 'levels',
      unit: 'unit',
      evidence: 'evidence asked for',
    },
    before: 'before',
    after: 'now',
    answer: {
      yes_partial_no: 'yes, partially or no',
      yes_no: 'yes or no',
      frequency: 'how often',
      level: 'a level of the scale',
      number: 'a number',
      text: 'in words',
    },
    evidence: 'Evidence: {{what}}',
    all: 'All frameworks',
    loading: 'Loading the framework …',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'en frameworks': typeof words;
  }
}
