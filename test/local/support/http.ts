import { Agent, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';

export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** POSTs JSON and reads the JSON that comes back. */
export async function postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await readObject(response) };
}

export async function getJson(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, { headers });
  return { status: response.status, headers: response.headers, body: await readObject(response) };
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  const parsed: unknown = await response.json();
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`No JSON object: ${JSON.stringify(parsed)}`);
  return { ...parsed };
}

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** By node:http: fetch does not allow setting `Host`, an own source address, or a body without an end. */
export function send(
  port: number,
  options: Omit<RequestOptions, 'port'>,
  body: string | Readable = '',
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    // As browsers do; whoever asks for the connection to be closed is cut off once the answer is out.
    const agent = new Agent({ keepAlive: true });
    const sent = request({ host: '127.0.0.1', agent, ...options, port }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        sent.destroy();
        agent.destroy();
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(pieces).toString('utf8') });
      });
    });
    sent.on('error', reject);
    const { method = 'GET' } = options;
    if (['GET', 'HEAD', 'OPTIONS'].includes(method)) sent.end();
    else if (typeof body === 'string') sent.end(body);
    else body.pipe(sent);
  });
}

/** Sends bytes as they are and resolves to everything that comes back until the connection ends. */
export function sendBytes(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece) => {
      answer += piece;
    });
    socket.on('error', reject);
    socket.on('end', () => resolve(answer));
    socket.write(text);
  });
}
