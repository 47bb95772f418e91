import { spawn } from 'node:child_process';

/** Whether somebody sits before this computer: a terminal, no build, no connection from elsewhere, and a screen. */
function hasScreen({ env, platform, stdout }: Pick<NodeJS.Process, 'env' | 'platform' | 'stdout'>): boolean {
  if (stdout.isTTY !== true || env.CI || env.SSH_CONNECTION) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Shows an address in the browser, if there is one; where there is none, the address stands in the terminal. */
export function openBrowser(address: () => string): void {
  if (!hasScreen(process)) return;
  const [command, ...args] = COMMANDS[process.platform] ?? ['xdg-open'];
  const child = spawn(command!, [...args, address()], { stdio: 'ignore', detached: true });
  // Nothing is lost: the person has the address.
  child.on('error', () => {});
  child.unref();
}

const COMMANDS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
