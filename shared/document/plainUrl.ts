/** Parameters that name the campaign or the reader, never the page: Google's, Meta's, Microsoft's, Mailchimp's, HubSpot's, Matomo's. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|mc_cid|mc_eid|mkt_tok|vero_id|oly_enc_id|oly_anon_id|_hsenc|_hsmi|hsctatracking|s_kwcid|mtm_\w+|pk_\w+|piwik_\w+|cmpid|xtor|at_medium|at_campaign)$/i;

/** Addresses that only pass on to another: the parameter that holds it. */
const DETOURS: readonly (readonly [host: RegExp, path: RegExp, parameter: string])[] = [
  [/\.safelinks\.protection\.outlook\.com$/i, /^/, "url"],
  [/^www\.google\.[a-z.]+$/i, /^\/url$/, "q"],
  [/^l\.facebook\.com$|^lm\.facebook\.com$/i, /^\/l\.php$/, "u"],
];

/** The address itself: without the detour over a mail filter or a search engine, without parameters that track. */
export function plainUrl(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address; // what is no address is judged by whoever reads it
  }
  const detour = DETOURS.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname));
  const target = detour && url.searchParams.get(detour[2]);
  if (target && /^https?:\/\//i.test(target)) return plainUrl(target);
  const tracked = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracked.length === 0) return address;
  for (const name of tracked) url.searchParams.delete(name);
  return url.href;
}
