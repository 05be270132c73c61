import { ARTICLE_STYLE } from "#shared/document/articleStyle.ts";

/** The public site around the article: head, sections, front page. */
const SITE_STYLE = `
.site .inner{min-height:0;padding-top:18px;padding-bottom:12px;gap:6px 20px}.site .brand{font-size:28px}
.sections{background:var(--paper);border-bottom:1px solid var(--line)}.sections .inner{display:flex;gap:0 26px;flex-wrap:wrap}
.sections a{color:var(--ink-2);font-size:14px;font-weight:550;padding:11px 0 9px;border-bottom:2px solid transparent}.sections a[aria-current]{color:var(--ink);border-bottom-color:var(--link)}
.front{background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:26px 34px 30px}
.front .section{margin-bottom:22px}
.lead{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 28px;align-items:start;padding-bottom:24px}.lead img{width:230px;height:160px;object-fit:cover;border-radius:3px;background:var(--bg)}
.lead .deck{font:17px/1.5 var(--serif);margin-bottom:10px}.lead h2{font-size:30px}
.card{display:grid;grid-template-columns:56px minmax(0,1fr);gap:0 12px;margin-top:0;padding:15px 0 14px}.card time{color:var(--ink-3);font-size:13.5px;line-height:26px;font-variant-numeric:tabular-nums}.card h2{font-size:19px}.card .deck{font-size:15px;margin:2px 0 4px}.card .provider{font-size:13px}
.others{margin-top:22px;padding-top:16px;border-top:1px solid var(--line);font-size:15px}.others h2{font-size:14px;margin-bottom:6px}.others li{padding:3px 0}.others time{color:var(--ink-3);font-size:13.5px}
aside section+section{margin-top:26px}aside h2{padding-bottom:8px}.quotes li,.latest li{align-items:baseline}
.imprint{border-top:1px solid var(--line);color:var(--ink-3);font-size:13px}.imprint .inner{padding-top:16px;padding-bottom:28px}
@media (max-width:600px){.front{padding:20px 16px}.lead{grid-template-columns:minmax(0,1fr)}.lead img{width:100%;height:auto;margin-top:12px}.lead h2{font-size:25px}.story h1{font-size:27px}}
`;

export const STYLE: string = ARTICLE_STYLE + SITE_STYLE;
