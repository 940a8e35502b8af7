/** Something an author should know, as a compiler would say it: where, what and how to mend it. */
export interface Issue {
  readonly file: string;
  /** From 1 on. */
  readonly line: number;
  readonly what: string;
  readonly mend: string;
  /** An error keeps a module from being published, a warning does not. */
  readonly severity: 'error' | 'warning';
  /** The design coach's rule, such as `one-outcome`. */
  readonly rule?: string;
}

/** Notes an issue of the file that is being read; an error unless it says otherwise. */
export type Report = (line: number, what: string, mend: string, severity?: Issue['severity']) => void;

/** A report that collects into `issues`. */
export function reportTo(issues: Issue[], file: string): Report {
  return (line, what, mend, severity = 'error') => issues.push({ file, line, what, mend, severity });
}
