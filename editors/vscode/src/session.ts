// The server's life: started with the first draft, anew when its program or the languages change, asked by everything else.
import * as vscode from 'vscode';
import { LanguageClient, LanguageClientOptions, Middleware, RevealOutputChannelOn, ServerOptions, State, Trace } from 'vscode-languageclient/node';
import { findServer, NoServer, offerWaysToAServer } from './serverProgram';
import { draftLanguages, explicitSettings, isDraft } from './settings';
import { ruleUri } from './rulePages';

/** Commands of the server that show something, which this extension shows in its own way. */
export interface Shows {
  report(uri: string): void;
  rule(rule: string): void;
}

export class Session implements vscode.Disposable {
  readonly log = vscode.window.createOutputChannel('Follow-up', { log: true });
  private client: LanguageClient | undefined;
  private starting: Promise<LanguageClient | undefined> | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  /** The server has come or gone. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly context: vscode.ExtensionContext, private readonly shows: Shows) {}

  /** Starts the server when the document is a draft and it does not run. */
  async openedDocument(document: vscode.TextDocument): Promise<void> {
    if (isDraft(document)) await this.running();
  }

  /** The client once it runs; undefined where there is no server, which has been said then. */
  running(): Promise<LanguageClient | undefined> {
    this.starting ??= this.start();
    return this.starting;
  }

  private async start(): Promise<LanguageClient | undefined> {
    try {
      const server = await findServer(this.context);
      this.log.info(`${server.command}, version ${server.version}`);
      const client = this.made(server.command);
      client.onDidChangeState(event => { if (event.newState !== State.Starting) this.changed.fire(); });
      await client.start();
      await client.setTrace(Trace.fromString(vscode.workspace.getConfiguration('followup').get('trace.server', 'off')));
      this.client = client;
      this.changed.fire();
      return client;
    } catch (error) {
      const fault = error instanceof NoServer ? error : new NoServer(`The server did not start: ${String(error)}`);
      this.log.error(fault.message);
      void offerWaysToAServer(this.context, fault);
      return undefined;
    }
  }

  private made(command: string): LanguageClient {
    const args = vscode.workspace.getConfiguration('followup').get<string[]>('server.arguments', []);
    const server: ServerOptions = { command, args: ['--stdio', ...args] };
    const languages = draftLanguages();
    const options: LanguageClientOptions = {
      documentSelector: [
        ...languages.flatMap(language => [{ scheme: 'file', language }, { scheme: 'untitled', language }]),
        { scheme: 'file', pattern: '**/.followup-lint.json' },
      ],
      initializationOptions: { followup: explicitSettings(), isWorkspaceTrusted: vscode.workspace.isTrusted },
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticPullOptions: { onChange: true, onSave: true },
      middleware: this.middleware(),
    };
    return new LanguageClient('followup', 'Follow-up', server, options);
  }

  private middleware(): Middleware {
    return {
      workspace: {
        configuration: async (params, token, next) => {
          const answers = await next(params, token);
          if (!Array.isArray(answers)) return answers;
          return params.items.map((item, index) => (item.section === 'followup' ? explicitSettings() : (answers[index] as unknown)));
        },
      },
      // The number of a rule leads to its page.
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const report = await next(document, previousResultId, token);
        if (report && 'items' in report) report.items.forEach(linkRule);
        return report;
      },
      handleDiagnostics: (uri, diagnostics, next) => {
        diagnostics.forEach(linkRule);
        next(uri, diagnostics);
      },
      executeCommand: (command, args: { uri?: string; rule?: string }[], next) => {
        const [argument] = args;
        if (command === 'followup.showReport' && argument?.uri !== undefined) return this.shows.report(argument.uri);
        if (command === 'followup.explain' && argument?.rule !== undefined) return this.shows.rule(argument.rule);
        return next(command, args);
      },
    };
  }

  /** The answer to a request; undefined where no server runs or it refuses. */
  async ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
    const client = await this.running();
    if (client === undefined) return undefined;
    try {
      return await client.sendRequest<Answer>(method, params);
    } catch (error) {
      this.log.warn(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  /** A command of the server; says why when it refuses. */
  async execute<Answer>(command: string, argument: object): Promise<Answer | undefined> {
    const client = await this.running();
    if (client === undefined) return undefined;
    try {
      return await client.sendRequest<Answer>('workspace/executeCommand', { command, arguments: [argument] });
    } catch (error) {
      void vscode.window.showWarningMessage(`Follow-up: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  /** The uri as the server knows the document. */
  uriOf(document: vscode.TextDocument): string {
    return this.client?.code2ProtocolConverter.asUri(document.uri) ?? document.uri.toString();
  }

  get isRunning(): boolean {
    return this.client?.state === State.Running;
  }

  async restart(): Promise<void> {
    await this.stop();
    if (vscode.workspace.textDocuments.some(isDraft)) await this.running();
  }

  private async stop(): Promise<void> {
    const client = await this.starting?.catch(() => undefined);
    this.starting = undefined;
    this.client = undefined;
    await client?.dispose();
    this.changed.fire();
  }

  dispose(): void {
    void this.stop();
    this.log.dispose();
    this.changed.dispose();
  }
}

function linkRule(diagnostic: vscode.Diagnostic): void {
  const code = diagnostic.code;
  const rule = typeof code === 'object' ? code.value : code;
  if (typeof rule === 'string' && diagnostic.source === 'followup') diagnostic.code = { value: rule, target: ruleUri(rule) };
}
