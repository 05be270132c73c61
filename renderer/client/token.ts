const KEY = "depeche.token";

/**
 * The token that proves this page was opened by its person: from the address' fragment the first time (and out of the
 * address bar at once), from this tab's own storage after a reload. Undefined when the page was opened without one.
 */
export function takeToken(page: Window = window): string | undefined {
  const found = /^#token=([^&]+)/.exec(page.location.hash)?.[1];
  if (found !== undefined) {
    page.sessionStorage.setItem(KEY, decodeURIComponent(found));
    page.history.replaceState(null, "", page.location.pathname + page.location.search);
  }
  return page.sessionStorage.getItem(KEY) ?? undefined;
}
