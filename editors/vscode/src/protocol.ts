// What the server says in answer to our own requests (followup/…). Positions are those of the language protocol.
import type { Range } from 'vscode-languageclient/node';

export interface Overview {
  kind: string; kindTitle: string; confidence: number; source: string; mode: string;
  moves: { found: { move: string; title: string; range: Range }[]; missing: MissingPart[] };
  details: { text: string; range: Range }[];
  metrics: {
    words: number; wordLimit?: number; sentences: number; paragraphs: number; questions: number;
    subjectCharacters: number; readingGrade: number; readingSeconds: number;
  };
  score: { points: number; text: string; parts: { rule: string; severity: string; count: number; points: number }[] };
  preview: { subject: string; firstLine: string };
  findings: { error: number; warning: number; information: number; hint: number };
}

export interface MissingPart { part: string; title: string }

export interface Catalogue {
  kinds: { kind: string; title: string; about: string; hasTemplate: boolean }[];
  rules: { rule: string; category: string; severity: string }[];
}

export interface NewDraft { kind: string; text: string; snippet: string }

export interface Step {
  kind: string; title: string; from: string; by?: string; tooLateAfter?: string; sent?: string;
  optional: boolean; about: string; guidance: string[];
}

export interface Schedule { kind: string; steps: Step[] }
