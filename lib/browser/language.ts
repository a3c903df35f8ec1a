/** The language of the browser's own interface, as BCP 47. */
import { browser } from 'wxt/browser';

export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
