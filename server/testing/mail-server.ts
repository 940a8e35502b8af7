import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** A mail server that takes one message after another, or refuses every recipient. */
export class TestMailServer {
  readonly received: string[] = [];
  refuses = false;
  /** Called before a command is answered, `.` being the end of a message; one that says no goes without an answer. */
  before: (command: string) => boolean = () => true;
  readonly #server: Server = createServer((socket) => this.#serve(socket));

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  close(): void {
    this.#server.close();
  }

  #serve(socket: Socket): void {
    let text = '';
    let inMessage = false;
    socket.write('220 test\r\n');
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      text += chunk.toString();
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        if (inMessage) {
          const stop = text.indexOf('\r\n.\r\n');
          if (stop < 0) return;
          this.received.push(text.slice(0, stop));
          text = text.slice(stop + 5);
          inMessage = false;
          if (this.before('.')) socket.write('250 taken\r\n');
          continue;
        }
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        inMessage = line === 'DATA';
        if (this.before(line)) socket.write(this.#answer(line));
      }
    });
  }

  #answer(line: string): string {
    if (line.startsWith('RCPT') && this.refuses) return '550 no such box\r\n';
    return line === 'DATA' ? '354 go on\r\n' : '250 fine\r\n';
  }
}
