/** The demo page is served under the name of a listed site, so that the extension runs on it as it would on that site. */
export const DEMO_HOST = 'www.aljazeera.net';
export const DEMO_URL = `http://${DEMO_HOST}/`;
