import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Both commands answer in some hundredths of a second; a machine that hangs must not hold up the start. */
const ANSWER_WITHIN_MS = 3_000;

let known: Promise<string> | undefined;

/**
 * What this installation of the system calls itself, the same on every network and at every start. Asked once a run.
 * The host name, which a network may change, only where there is nothing better: another answer than last time costs
 * a new device id and nothing else.
 */
export function machineId(): Promise<string> {
  known ??= ask(process.platform).then(
    (id) => id ?? hostname(),
    () => hostname(),
  );
  return known;
}

async function ask(platform: NodeJS.Platform): Promise<string | null> {
  if (platform === 'win32') {
    const reg = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'reg.exe');
    const key = 'HKLM\\SOFTWARE\\Microsoft\\Cryptography';
    return readMachineGuid(await answerOf(reg, ['query', key, '/v', 'MachineGuid', '/reg:64']));
  }
  if (platform === 'darwin') {
    return readPlatformUuid(await answerOf('/usr/sbin/ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']));
  }
  // machine-id(5): 32 hexadecimal digits, for good from the installation on.
  return (await readFile('/etc/machine-id', 'utf8')).trim() || null;
}

/** The value in the answer of `reg query … /v MachineGuid`. */
export function readMachineGuid(answer: string): string | null {
  return /MachineGuid\s+REG_SZ\s+([0-9a-f-]{36})/i.exec(answer)?.[1] ?? null;
}

/** The value in the answer of `ioreg -rd1 -c IOPlatformExpertDevice`. */
export function readPlatformUuid(answer: string): string | null {
  return /"IOPlatformUUID"\s*=\s*"([0-9A-F-]{36})"/i.exec(answer)?.[1] ?? null;
}

async function answerOf(program: string, args: string[]): Promise<string> {
  const { stdout } = await run(program, args, { timeout: ANSWER_WITHIN_MS, windowsHide: true });
  return stdout;
}
