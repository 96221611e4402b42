// Every message that followup-lsp may send, by the official typings; a JSON schema is made of it. A message of the server
// without a line here is a failure. Keys: METHOD.result of requests that we answer, METHOD.partial of their partial results,
// METHOD.params of what we send, METHOD.options of what we register.
import * as P from 'vscode-languageserver-protocol';

export interface LspMessages {
  'error': ResponseError;
  'initialize.result': P.InitializeResult;
  'shutdown.result': null;

  'textDocument/diagnostic.result': P.DocumentDiagnosticReport;
  'workspace/diagnostic.result': P.WorkspaceDiagnosticReport;
  'workspace/diagnostic.partial': P.WorkspaceDiagnosticReportPartialResult;
  'textDocument/codeAction.result': (P.Command | P.CodeAction)[] | null;
  'codeAction/resolve.result': P.CodeAction;
  'workspace/executeCommand.result': P.LSPAny;
  'textDocument/hover.result': P.Hover | null;
  'textDocument/completion.result': P.CompletionItem[] | P.CompletionList | null;
  'completionItem/resolve.result': P.CompletionItem;
  'textDocument/inlineCompletion.result': P.InlineCompletionList | P.InlineCompletionItem[] | null;
  'textDocument/documentSymbol.result': P.DocumentSymbol[] | P.SymbolInformation[] | null;
  'workspace/symbol.result': P.SymbolInformation[] | P.WorkspaceSymbol[] | null;
  'textDocument/foldingRange.result': P.FoldingRange[] | null;
  'textDocument/selectionRange.result': P.SelectionRange[] | null;
  'textDocument/semanticTokens/full.result': P.SemanticTokens | null;
  'textDocument/semanticTokens/full/delta.result': P.SemanticTokens | P.SemanticTokensDelta | null;
  'textDocument/semanticTokens/range.result': P.SemanticTokens | null;
  'textDocument/inlayHint.result': P.InlayHint[] | null;
  'textDocument/codeLens.result': P.CodeLens[] | null;
  'textDocument/documentLink.result': P.DocumentLink[] | null;
  'textDocument/documentHighlight.result': P.DocumentHighlight[] | null;
  'textDocument/linkedEditingRange.result': P.LinkedEditingRanges | null;
  'textDocument/prepareRename.result': P.PrepareRenameResult | null;
  'textDocument/rename.result': P.WorkspaceEdit | null;
  'textDocument/formatting.result': P.TextEdit[] | null;
  'textDocument/rangeFormatting.result': P.TextEdit[] | null;
  'workspace/textDocumentContent.result': P.TextDocumentContentResult;
  'followup/overview.result': Overview | null;
  'followup/catalogue.result': Catalogue;
  'followup/newDraft.result': NewDraft;
  'followup/schedule.result': Schedule;

  'textDocument/publishDiagnostics.params': P.PublishDiagnosticsParams;
  'window/logMessage.params': P.LogMessageParams;
  'window/showMessage.params': P.ShowMessageParams;
  'window/showMessageRequest.params': P.ShowMessageRequestParams;
  'window/showDocument.params': P.ShowDocumentParams;
  'window/workDoneProgress/create.params': P.WorkDoneProgressCreateParams;
  'workDone.progress': P.WorkDoneProgressBegin | P.WorkDoneProgressReport | P.WorkDoneProgressEnd;
  '$/progress.params': { token: P.ProgressToken; value: P.LSPAny };
  '$/logTrace.params': P.LogTraceParams;
  'client/registerCapability.params': P.RegistrationParams;
  'client/unregisterCapability.params': P.UnregistrationParams;
  'workspace/didChangeWatchedFiles.options': P.DidChangeWatchedFilesRegistrationOptions;
  'workspace/didChangeConfiguration.options': P.DidChangeConfigurationRegistrationOptions;
  'workspace/configuration.params': P.ConfigurationParams;
  'workspace/applyEdit.params': P.ApplyWorkspaceEditParams;
  'workspace/diagnostic/refresh.params': null;
  'workspace/inlayHint/refresh.params': null;
  'workspace/codeLens/refresh.params': null;
  'workspace/semanticTokens/refresh.params': null;
  'workspace/textDocumentContent/refresh.params': P.TextDocumentContentRefreshParams;
}

export interface ResponseError { code: P.integer; message: string; data?: P.LSPAny }

/** The answer to our own request for status bars and panels. */
export interface Overview {
  kind: string; kindTitle: string; confidence: number; source: string; mode: 'draft' | 'template';
  moves: { found: { move: string; title: string; range: P.Range }[]; missing: { part: string; title: string }[] };
  details: { text: string; range: P.Range }[];
  metrics: {
    words: P.uinteger; wordLimit?: P.uinteger; sentences: P.uinteger; paragraphs: P.uinteger; questions: P.uinteger;
    subjectCharacters: P.uinteger; readingGrade: number; readingSeconds: P.uinteger;
  };
  score: { points: P.integer; text: string; parts: { rule: string; severity: string; count: P.uinteger; points: P.integer }[] };
  preview: { subject: string; firstLine: string };
  findings: { error: P.uinteger; warning: P.uinteger; information: P.uinteger; hint: P.uinteger };
}

/** What there is to choose from: kinds of message, rules. */
export interface Catalogue {
  kinds: { kind: string; title: string; about: string; hasTemplate: boolean }[];
  rules: { rule: string; category: string; severity: string }[];
}

/** A draft of a kind, as text and as a snippet with its blanks as tab stops. */
export interface NewDraft { kind: string; text: string; snippet: string }

/** When to send what, by the dates that a draft and its settings name; days are ISO dates. */
export interface Schedule {
  kind: string;
  steps: {
    kind: string; title: string; from: string; by?: string; tooLateAfter?: string; sent?: string; optional: boolean; about: string; guidance: string[];
  }[];
}
