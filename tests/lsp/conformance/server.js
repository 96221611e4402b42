// The real server as a child process and an official client (vscode-jsonrpc) connected to it, over stdio or a pipe.
'use strict';
const childProcess = require('child_process');
const rpc = require('vscode-jsonrpc/node');

const Deadline = 20000;

/** Shows each message to the validator before the connection gets it. */
class WatchedReader extends rpc.AbstractMessageReader {
  constructor(reader, validator) {
    super();
    this.reader = reader;
    this.validator = validator;
    reader.onError(error => this.fireError(error));
    reader.onClose(() => this.fireClose());
  }
  listen(callback) {
    return this.reader.listen(message => {
      this.validator.received(message);
      callback(message);
    });
  }
}

class WatchedWriter extends rpc.AbstractMessageWriter {
  constructor(writer, validator) {
    super();
    this.writer = writer;
    this.validator = validator;
  }
  write(message) {
    this.validator.sent(message);
    return this.writer.write(message);
  }
  end() {}
}

/** {connection, exited, kill}; `transport` is stdio or pipe. */
async function startServer(program, transport, validator) {
  let child, reader, writer;
  if (transport === 'stdio') {
    child = childProcess.spawn(program, ['--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    [reader, writer] = [new rpc.StreamMessageReader(child.stdout), new rpc.StreamMessageWriter(child.stdin)];
  } else {
    const name = rpc.generateRandomPipeName();
    const pipe = await rpc.createClientPipeTransport(name);
    child = childProcess.spawn(program, [`--pipe=${name}`], { stdio: ['ignore', 'inherit', 'inherit'] });
    [reader, writer] = await pipe.onConnected();
  }
  const exited = new Promise(resolve => child.on('exit', (code, signal) => resolve(code === null ? signal : code)));
  const connection = rpc.createMessageConnection(new WatchedReader(reader, validator), new WatchedWriter(writer, validator));
  return { connection, exited, kill: () => child.kill('SIGKILL') };
}

function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`${what} took too long`)), Deadline); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

module.exports = { startServer, within };
