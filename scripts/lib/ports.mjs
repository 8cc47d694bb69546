import { createServer } from 'node:net';
import { Problem } from './problem.mjs';

/** Fails with the name of the first taken port, and how to find who has it. */
export async function requireFreePorts(ports) {
  for (const { port, purpose } of ports) {
    if (!(await isFree(port))) {
      throw new Problem(
        `Port ${port} is taken; ${purpose} needs it.`,
        `Stop the program that listens there; "${finder(
          port,
        )}" names it. A portal that is already running counts too.`,
      );
    }
  }
}

async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && canListen(port, '::1');
}

function canListen(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    // A machine without IPv6 cannot listen on ::1 and nobody else can either.
    server.once('error', error => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

function finder(port) {
  switch (process.platform) {
    case 'win32':
      return `netstat -ano | findstr :${port}`;
    case 'linux':
      return `ss -ltnp sport = :${port}`;
    default:
      return `lsof -i :${port}`;
  }
}
