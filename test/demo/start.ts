/**
 * `npm start [-- --browser chromium|firefox]`: builds the extension and opens it in a real browser on the demo page. Where there is no
 * display it does so headless, saves what a reader would see under `.output/demo/`, and prints the page's summary.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../browser/launch.ts';
import { filesOf, startServer } from '../browser/server.ts';
import { BROWSERS, type BrowserName, findBrowser, provideBrowsers } from '../setup/browsers.ts';
import { DEMO_HOST, DEMO_URL } from './address.ts';
import { photograph } from './photograph.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The browser asked for, else the first one that is here, else Chromium. */
function chosenBrowser(): BrowserName {
  const { values } = parseArgs({ options: { browser: { type: 'string' } } });
  // `npm start --browser firefox`, without the `--`, reaches us as npm's own setting.
  const asked = values.browser ?? process.env['npm_config_browser'];
  if (asked === undefined) return BROWSERS.find((name) => findBrowser(name) !== null) ?? 'chromium';
  const name = asked === 'chrome' ? 'chromium' : asked;
  const known = BROWSERS.find((browser) => browser === name);
  if (known) return known;
  throw new Error(`unknown browser «${asked}»: chromium or firefox`);
}

function build(name: BrowserName): void {
  const { status } = spawnSync('npx', ['--no-install', 'wxt', 'build', ...(name === 'firefox' ? ['-b', 'firefox'] : [])], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the build failed: see its messages above');
}

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function main(): Promise<void> {
  const name = chosenBrowser();
  provideBrowsers([name]);
  build(name);
  const server = await startServer();
  server.host(DEMO_HOST, filesOf(resolve(import.meta.dirname, 'site')));
  const headless = !hasDisplay();
  const session = await launch(name, {
    port: server.port,
    hosts: [DEMO_HOST],
    headless,
    viewport: headless ? { width: 1280, height: 1000 } : null,
  });
  try {
    if (headless) {
      await photograph(session, resolve(ROOT, '.output/demo'));
    } else {
      const blank = await session.browser.pages();
      await session.open(DEMO_URL);
      for (const page of blank) await page.close();
      console.log(`The demo page is open in ${name}, with Mawqif in its toolbar. Close the browser to end.`);
      await new Promise((closed) => session.browser.on('disconnected', closed));
    }
  } finally {
    await session.close();
    await server.close();
  }
}

await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
