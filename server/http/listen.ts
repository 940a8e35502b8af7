import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The server cannot listen where it should; the message says what to do. */
export class AddressTaken extends Error {
  override readonly name = 'AddressTaken';
}

/** Listens and answers the address. @throws AddressTaken */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  server.on('clientError', refuse);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new AddressTaken(explain(code, host, port));
  }
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
}

function explain(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use. Stop what uses it, or choose another with PORT.`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this process has. Choose one above 1023 with PORT.`;
  return `Cannot listen on ${host}, port ${port} (${code}). Check HOST and PORT.`;
}

/** What is not even HTTP gets a coded answer like everything else, and the connection ends. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const code = tooLarge ? 'too_large' : 'invalid_request';
  const message = tooLarge ? 'The headers are too large.' : 'This is not a valid HTTP request.';
  const body = JSON.stringify({ error: { code, message } });
  const status = tooLarge ? '413 Content Too Large' : '400 Bad Request';
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** How long requests under way may take once the server is to stop. */
const GRACE = 5000;

/** Lets requests under way finish, then closes every connection. */
export async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(impatient);
}
