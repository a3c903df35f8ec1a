/** The number on the toolbar button. */
import { browser } from 'wxt/browser';
import { type Announcement, onAnnouncement } from './messages.ts';

/** Dark enough for the white digits that both browsers put on it. */
const BADGE_COLOUR = '#4f46a3';

export function keepBadge(): void {
  onAnnouncement((tab, announcement) => {
    showBadge(tab, announcement).catch(tabIsGone);
  });
}

async function showBadge(tabId: number, { count }: Announcement): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
  await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : count > 999 ? '999+' : String(count) });
}

function tabIsGone(): void {}
