/**
 * The real browsers and Arabic fonts that the tests and the demo need: where they are, and on Debian and Ubuntu how they come.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

interface Program {
  /** Environment variable that names the program, for whoever keeps it elsewhere. */
  readonly variable: string;
  /** Names on PATH. */
  readonly commands: readonly string[];
  /** Fixed places of macOS and Windows. */
  readonly places: readonly string[];
  /** Debian's and Ubuntu's packages, the first that the distribution has. */
  readonly packages: readonly string[];
}

const windows = (path: string) =>
  [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap((root) =>
    root ? [join(root, path)] : [],
  );

const PROGRAMS: Record<BrowserName, Program> = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/snap/bin/chromium',
      ...windows('Google/Chrome/Application/chrome.exe'),
    ],
    packages: ['chromium', 'chromium-browser'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', '/snap/bin/firefox', ...windows('Mozilla Firefox/firefox.exe')],
    packages: ['firefox-esr', 'firefox'],
  },
};

const FONT_PACKAGES = ['fontconfig', 'fonts-noto-core', 'fonts-hosny-amiri'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (command: string) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, command));

/** Path of the browser's program, or null where it is not installed. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, commands, places } = PROGRAMS[name];
  const named = process.env[variable];
  return [...(named ? [named] : []), ...commands.flatMap(onPath), ...places].find(isProgram) ?? null;
}

function hasArabicFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/** What to put before `apt-get` to be allowed to install; null where nobody can without being asked. */
function asRoot(): string[] | null {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  const withoutAsking = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return withoutAsking || process.stdin.isTTY ? ['sudo'] : null;
}

function aptGet(prefix: readonly string[], ...args: string[]): boolean {
  const [command = 'apt-get', ...rest] = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-o',
    'DPkg::Lock::Timeout=120',
    '-o',
    'Acquire::Retries=3',
    ...args,
  ];
  return spawnSync(command, rest, { stdio: ['inherit', 'ignore', 'inherit'] }).status === 0;
}

function isOffered(name: string): boolean {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}

/**
 * Installs what is missing of the browsers and the Arabic fonts.
 * @throws Error with one line that says what to install, where it cannot.
 */
export function provideBrowsers(names: readonly BrowserName[]): void {
  const missing = () => names.filter((name) => findBrowser(name) === null);
  if (missing().length === 0 && hasArabicFont()) return;

  const prefix = asRoot();
  if (prefix !== null) {
    console.log('Installing what is missing of browsers and Arabic fonts from the distribution …');
    aptGet(prefix, 'update');
    const wanted = [
      ...missing().flatMap((name) => PROGRAMS[name].packages.find(isOffered) ?? []),
      ...(hasArabicFont() ? [] : FONT_PACKAGES.filter(isOffered)),
    ];
    if (wanted.length > 0) aptGet(prefix, 'install', '-y', '--no-install-recommends', ...wanted);
  }

  const lacking = [
    ...missing().map((name) => (name === 'chromium' ? 'Chromium (or Chrome)' : 'Firefox')),
    ...(hasArabicFont() ? [] : ['an Arabic font (such as Noto)']),
  ];
  if (lacking.length > 0) throw new Error(`Please install ${lacking.join(', ')}; then run this again.`);
}
